using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Yangke.Host.Api;

/// <summary>
/// Puts a record's annotations into its schema: what must be given, how long, how large, what form. Forms make their rules of it.
/// </summary>
internal static class Rules
{
    private static readonly NullabilityInfoContext s_nullability = new();

    public static void Put(OpenApiSchema schema, Type record)
    {
        var parameters = record.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [];
        var isAnswer = parameters.Length > 0 && parameters.All(p => !p.HasDefaultValue && !p.GetCustomAttributes<ValidationAttribute>().Any());
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (schema.Properties?.TryGetValue(name, out var property) == true && property is OpenApiSchema own)
            {
                Put(own, parameter.GetCustomAttributes<ValidationAttribute>());
            }
            if (isAnswer || (!parameter.HasDefaultValue && !MayBeNull(parameter)))
            {
                required.Add(name);
            }
        }
        schema.Required = required;
    }

    public static void Put(OpenApiSchema schema, IEnumerable<ValidationAttribute> rules)
    {
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case StringLengthAttribute length:
                    schema.MaxLength = length.MaximumLength;
                    schema.MinLength = length.MinimumLength > 0 ? length.MinimumLength : null;
                    break;
                case RangeAttribute range:
                    schema.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
                    schema.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
                    break;
                case RegularExpressionAttribute form:
                    schema.Pattern = form.Pattern;
                    break;
                case MaxLengthAttribute most:
                    schema.MaxItems = most.Length;
                    break;
            }
        }
    }

    private static bool MayBeNull(ParameterInfo parameter)
    {
        lock (s_nullability)
        {
            return s_nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        }
    }
}

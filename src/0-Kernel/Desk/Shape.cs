using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Yangke.Kernel;

/// <summary>
/// The shape a record's annotations ask for, and what is wrong with a given one, in both languages. The same annotations
/// stand in the API's document and make the form's rules.
/// </summary>
internal sealed class Shape
{
    private const int TextLimit = 2_000;
    private const int FirstYear = 2, LastYear = 9000; // beyond them the house's own arithmetic of days ends somewhere
    private static readonly ConcurrentDictionary<Type, Shape> s_known = [];
    private static readonly NullabilityInfoContext s_nullability = new();
    private readonly IReadOnlyList<Member> _members;

    private Shape(Type type)
    {
        var parameters = type.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [];
        _members =
        [
            .. from property in type.GetProperties()
               where property.GetIndexParameters().Length == 0 && property.CanRead && property.Name != "EqualityContract"
               let parameter = parameters.FirstOrDefault(p => p.Name == property.Name)
               select new Member(
                   property,
                   [.. property.GetCustomAttributes<ValidationAttribute>(), .. parameter?.GetCustomAttributes<ValidationAttribute>() ?? []],
                   IsRequired(property))
        ];
    }

    public static Shape Of(Type type) => s_known.GetOrAdd(type, t => new Shape(t));

    public IReadOnlyList<FieldFault> Faults(object asked)
    {
        var faults = new List<FieldFault>();
        Collect(asked, "", faults, depth: 0);
        return faults;
    }

    private void Collect(object asked, string path, List<FieldFault> faults, int depth)
    {
        foreach (var member in _members)
        {
            var value = member.Property.GetValue(asked);
            var field = path + char.ToLowerInvariant(member.Property.Name[0]) + member.Property.Name[1..];
            if (member.Fault(value) is { } fault)
            {
                faults.Add(new FieldFault(field, fault.Zh, fault.En));
            }
            else if (depth < 12)
            {
                Inside(value, field, faults, depth);
            }
        }
    }

    private static void Inside(object? value, string field, List<FieldFault> faults, int depth)
    {
        if (value is IEnumerable many and not string)
        {
            var at = 0;
            foreach (var one in many)
            {
                if (one is null)
                {
                    faults.Add(new FieldFault($"{field}[{at}]", "请填写", "Please fill this in"));
                }
                else if (one is string text && (Member.BadText(text) ?? Member.TooLong(text, TextLimit)) is { } bad)
                {
                    faults.Add(new FieldFault($"{field}[{at}]", bad.Zh, bad.En));
                }
                Inside(one, $"{field}[{at++}]", faults, depth);
            }
        }
        else if (value is not null && value.GetType() is { IsClass: true, Namespace: { } space } type
            && space.StartsWith("Yangke.", StringComparison.Ordinal))
        {
            Of(type).Collect(value, field + ".", faults, depth + 1);
        }
    }

    private static bool IsRequired(PropertyInfo property)
    {
        lock (s_nullability)
        {
            return !property.PropertyType.IsValueType && s_nullability.Create(property).WriteState == NullabilityState.NotNull;
        }
    }

    private sealed record Member(PropertyInfo Property, IReadOnlyList<ValidationAttribute> Rules, bool Required)
    {
        private readonly object? _noId = IdJson.IsId(Property.PropertyType) ? Activator.CreateInstance(Property.PropertyType) : null;

        public (string Zh, string En)? Fault(object? value)
        {
            if (value is null || (Required && value is string blank && string.IsNullOrWhiteSpace(blank)))
            {
                return Required || (value is null && Rules.Any(r => r is RequiredAttribute)) ? ("请填写", "Please fill this in") : null;
            }
            if (value is string text && (BadText(text) ?? (Rules.Any(r => r is StringLengthAttribute) ? null : TooLong(text, TextLimit))) is { } bad)
            {
                return bad;
            }
            if (value is DateOnly { Year: < FirstYear or > LastYear })
            {
                return ("日期不对", "Not a day of our time");
            }
            if (value.Equals(_noId))
            {
                return ("请填写", "Please fill this in");
            }
            foreach (var rule in Rules)
            {
                if (!rule.IsValid(value))
                {
                    return Say(rule);
                }
            }
            return null;
        }

        public static (string Zh, string En)? TooLong(string text, int limit) =>
            text.Length > limit ? ($"最多 {limit} 个字", $"At most {limit} characters") : null;

        // Neither engine, nor a page, nor a log is helped by a NUL, half a surrogate pair or a control character.
        public static (string Zh, string En)? BadText(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                }
                else if (char.IsSurrogate(c) || c == '\uFFFE' || c == '\uFFFF' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
                {
                    return ("含有无法保存的字符，请删去后重填", "Holds a character that cannot be saved; remove it");
                }
            }
            return null;
        }

        private static (string Zh, string En) Say(ValidationAttribute rule) => rule switch
        {
            RequiredAttribute => ("请填写", "Please fill this in"),
            StringLengthAttribute { MinimumLength: > 0 } s =>
                ($"需要 {s.MinimumLength}–{s.MaximumLength} 个字", $"{s.MinimumLength} to {s.MaximumLength} characters"),
            StringLengthAttribute s => ($"最多 {s.MaximumLength} 个字", $"At most {s.MaximumLength} characters"),
            RangeAttribute r => ($"应在 {r.Minimum} 到 {r.Maximum} 之间", $"Must lie between {r.Minimum} and {r.Maximum}"),
            MaxLengthAttribute m => ($"最多 {m.Length} 项", $"At most {m.Length}"),
            _ => ("格式不对", "Not in the right form"),
        };
    }
}

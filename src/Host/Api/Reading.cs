using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace Yangke.Host.Api;

/// <summary>Reads a command from a body and a query from an address; what cannot be read is named field by field.</summary>
internal static class Reading
{
    /// <summary>Commands are read strictly: a field nobody knows is a typing error, and said so.</summary>
    private static readonly JsonSerializerOptions s_strict = new(Catalogue.Json)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    public static Refusal NotJson => KernelRefusals.Shape([new FieldFault("body", "请用 application/json 发送", "Send application/json")]);

    public static async Task<T> Body<T>(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new Refused(NotJson);
        }
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, s_strict, http.RequestAborted)
                ?? throw Wrong("", "内容是空的", "The body is null");
        }
        catch (JsonException wrong)
        {
            throw Said(wrong);
        }
        catch (Exception wrong) when (wrong is NotSupportedException or InvalidOperationException)
        {
            throw Wrong("", "不是可以读懂的 JSON", "Not JSON that can be read");
        }
    }

    public static T Query<T>(HttpContext http) where T : class => (T)Query(typeof(T), http.Request.Query);

    private static object Query(Type type, IQueryCollection query)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var faults = new List<FieldFault>();
        foreach (var name in query.Keys.Where(k => !parameters.Any(p => p.Name!.Equals(k, StringComparison.OrdinalIgnoreCase))))
        {
            faults.Add(new FieldFault(name.Length > 60 ? name[..60] : name, "没有这个参数", "No such parameter"));
        }
        var values = parameters.Select(p => Value(p, query, faults)).ToArray();
        return faults.Count > 0 ? throw new Refused(KernelRefusals.Shape(faults)) : constructor.Invoke(values);
    }

    private static object? Value(ParameterInfo parameter, IQueryCollection query, List<FieldFault> faults)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        if (!query.TryGetValue(name, out var texts) || texts.Count == 0 || string.IsNullOrEmpty(texts[0]))
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue
                : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        }
        try
        {
            return JsonSerializer.Deserialize(Quoted(texts[0]!, parameter.ParameterType), parameter.ParameterType, Catalogue.Json);
        }
        catch (JsonException)
        {
            faults.Add(new FieldFault(name, "格式不对", "Not in the right form"));
            return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        }
    }

    private static string Quoted(string text, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(int) || bare == typeof(long) || bare == typeof(bool) ? text : JsonSerializer.Serialize(text);
    }

    private static Refused Said(JsonException wrong)
    {
        var field = wrong.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";
        if (field.Length > 60)
        {
            field = field[..60];
        }
        return wrong.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? Wrong(field, "没有这个字段", "No such field")
            : field.Length == 0
                ? Wrong("", "不是可以读懂的 JSON", "Not JSON that can be read")
                : Wrong(field, "格式不对", "Not in the right form");
    }

    private static Refused Wrong(string field, string zh, string en) =>
        new(KernelRefusals.Shape([new FieldFault(field.Length == 0 ? "body" : field, zh, en)]));
}

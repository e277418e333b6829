using System.Text.Json;

namespace Yangke.Soak;

/// <summary>One operation of the house's own document: where it is and what it takes; a file's bytes have no fields.</summary>
internal sealed record Operation(string Path, string Method, IReadOnlyList<Field> Fields, bool TakesBytes);

/// <summary>One field of a body or address, as the document describes it.</summary>
internal sealed record Field(string Name, JsonElement Schema, bool Required);

/// <summary>Reads every operation out of <c>/openapi/v1.json</c>: a use case added tomorrow is tormented without anybody's doing.</summary>
internal sealed class Operations
{
    private const string Json = "application/json";
    private readonly JsonElement _schemas;

    public Operations(string document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        _schemas = root.GetProperty("components").GetProperty("schemas");
        All =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from door in path.Value.EnumerateObject()
               let takesBytes = Content(door.Value) is { } content && !content.TryGetProperty(Json, out _)
               select new Operation(path.Name, door.Name.ToUpperInvariant(), [.. Fields(door.Value)], takesBytes)
        ];
    }

    public IReadOnlyList<Operation> All { get; }

    /// <summary>The schema itself where it is only referred to.</summary>
    public JsonElement Resolved(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var to))
        {
            return _schemas.GetProperty(to.GetString()!.Split('/')[^1]);
        }
        foreach (var either in new[] { "anyOf", "oneOf" })
        {
            if (schema.TryGetProperty(either, out var options))
            {
                return Resolved(options.EnumerateArray().FirstOrDefault(o => o.TryGetProperty("$ref", out _), options[0]));
            }
        }
        return schema;
    }

    private static JsonElement? Content(JsonElement door) => door.TryGetProperty("requestBody", out var body) ? body.GetProperty("content") : null;

    private IEnumerable<Field> Fields(JsonElement door)
    {
        if (door.TryGetProperty("parameters", out var parameters))
        {
            foreach (var one in parameters.EnumerateArray())
            {
                yield return new Field(one.GetProperty("name").GetString()!, one.GetProperty("schema"), Required: true);
            }
        }
        if (Content(door) is not { } content || !content.TryGetProperty(Json, out var body)
            || Resolved(body.GetProperty("schema")) is var schema && !schema.TryGetProperty("properties", out _))
        {
            yield break;
        }
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            yield return new Field(property.Name, property.Value, required.Contains(property.Name));
        }
    }
}

using System.Text;
using System.Text.Json;

namespace Yangke.Soak;

/// <summary>
/// Makes one request after another: right in all but a few respects, so that it gets as deep into the house as it can before it
/// goes wrong. What goes wrong is drawn: a field, the body, the address, the headers.
/// </summary>
internal sealed class Torment(Operations operations, Nasty nasty, IReadOnlyList<string> ids, IReadOnlyList<string> doors)
{
    private const int BodyLimit = 3 << 20;
    private static readonly string[] s_types =
        ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-7", "text/plain", "application/xml",
            "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "", "json", "application/json;;;=", "*/*"];

    /// <summary>A request's bytes, which operation it was for, and whether it is valid HTTP at all.</summary>
    public (byte[] Bytes, string Path, bool IsHttp) Next()
    {
        var operation = nasty.Any(operations.All);
        var post = operation.Method == "POST";
        var path = nasty.Chance(.01) ? operation.Path + nasty.Any(["/", "/x", "%01", "/..", ";a=b", "//", "%2e%2e", "."]) : operation.Path;
        if (!post)
        {
            path += Address(operation);
        }
        var method = nasty.Chance(.01) ? nasty.Any(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD2", "OPTIONS"]) : operation.Method;
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n").Append(Door(operation));
        var isHttp = Noise(head);
        byte[] content = [];
        if (post)
        {
            content = operation.TakesBytes && !nasty.Chance(.05) ? nasty.File() : Encoding.UTF8.GetBytes(Body(operation));
            var right = operation.TakesBytes ? "application/octet-stream" : "application/json";
            head.Append($"Content-Type: {(nasty.Chance(.03) ? nasty.Any(s_types) : right)}\r\nContent-Length: {content.Length}\r\n");
        }
        return ([.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. content], operation.Path, isHttp);
    }

    // Signing out is done by those who are not in anyway, or the rest of the run would be one long "please sign in".
    private string Door(Operation operation) =>
        nasty.Any(doors) is var door && operation.Path.EndsWith("/sign-out", StringComparison.Ordinal) && door.StartsWith("Cookie", StringComparison.Ordinal)
            ? "" : door;

    private string Body(Operation operation)
    {
        if (nasty.Chance(.02))
        {
            return nasty.Value();
        }
        var fields = operation.Fields
            .Where(f => f.Required ? !nasty.Chance(.02) : !nasty.Chance(.3))
            .Select(f => $"\"{f.Name}\":{(nasty.Chance(.2) ? nasty.Value() : Right(f.Schema))}").ToList();
        if (nasty.Chance(.03))
        {
            fields.Add($"\"{nasty.Any(["extra", "__proto__", "$type", "Name", "version", "id", "constructor"])}\":{nasty.Value()}");
        }
        if (fields.Count > 0 && nasty.Chance(.02))
        {
            fields.Add(fields[0]);
        }
        var json = "{" + string.Join(',', fields) + "}";
        if (nasty.Chance(.0005))
        {
            json = $"{{\"name\":\"{new string('x', nasty.Below(BodyLimit))}\"}}";
        }
        return nasty.Chance(.04) ? nasty.Broken(json) : json;
    }

    private string Address(Operation operation)
    {
        var parts = operation.Fields.Where(_ => !nasty.Chance(.15)).Select(f =>
            $"{f.Name}={Uri.EscapeDataString(Plain(nasty.Chance(.3) ? nasty.Text() : Right(f.Schema).Trim('"')))}").ToList();
        if (nasty.Chance(.05))
        {
            parts.Add(nasty.Any(["x=1", "=", "&&", "a[]=1", "customer=", "%", "%zz=%", "size=1&size=2", "%00=%00", "?", "size=+1", "%C3%A9=%FC"]));
        }
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts)[..Math.Min(3_000, string.Join('&', parts).Length)];
    }

    /// <summary>What the schema asks for.</summary>
    private string Right(JsonElement schema)
    {
        schema = operations.Resolved(schema);
        var type = schema.TryGetProperty("type", out var t) ? (t.ValueKind == JsonValueKind.Array ? t[t.GetArrayLength() - 1].GetString() : t.GetString()) : "";
        type = type == "null" ? schema.GetProperty("type")[0].GetString() : type;
        if (schema.TryGetProperty("enum", out var values))
        {
            return values[nasty.Below(values.GetArrayLength())].GetRawText();
        }
        var format = schema.TryGetProperty("format", out var f) ? f.GetString() : null;
        return (type, format) switch
        {
            ("integer", _) => $"{1 + nasty.Below(30)}",
            ("boolean", _) => nasty.Chance(.5) ? "true" : "false",
            ("array", _) => $"[{string.Join(',', Enumerable.Range(0, nasty.Below(25)).Select(_ => schema.TryGetProperty("items", out var item) ? Right(item) : $"\"{nasty.Any(ids)}\""))}]",
            (_, "uuid") => $"\"{(nasty.Chance(.7) ? nasty.Any(ids) : Guid.NewGuid().ToString())}\"",
            (_, "date") => $"\"19{50 + nasty.Below(50)}-0{1 + nasty.Below(9)}-1{nasty.Below(10)}\"",
            _ => $"\"{nasty.Any(["王小明", "138", "wxm", "13800138000", "欧阳娜娜", "Ab", "note", "admin"])}\"",
        };
    }

    /// <summary>Header noise; false when what is added is no longer HTTP, which the web server itself turns away.</summary>
    private bool Noise(StringBuilder head)
    {
        if (nasty.Chance(.03))
        {
            head.Append(nasty.Any([
                "Accept-Language: en\r\n", "Accept-Language: ;q=9,,,zh-;;\r\n", "Idempotency-Key: a b\r\n", "Idempotency-Key: k1\r\n", "Accept: text/html\r\n",
                "X-Forwarded-For: 1.2.3.4\r\n", "Cookie: yangke=%00; yangke=\"\r\n", "Cookie: ===;;;\r\n", "Origin: http://evil.example\r\n",
                "Sec-Fetch-Site: cross-site\r\n", "Expect: 200-ok\r\n", "Range: bytes=0-\r\n", "If-None-Match: *\r\n", "X-HTTP-Method-Override: DELETE\r\n",
                $"X-Long: {new string('x', 4_000)}\r\n", $"Idempotency-Key: {new string('k', 200)}\r\n"]));
        }
        if (nasty.Chance(.002))
        {
            head.Append(nasty.Any([
                "Bad Header\r\n", "X: \0\r\n", "Host: twice\r\n", $"X-Huge: {new string('x', 40_000)}\r\n", ": empty\r\n", "Content-Length: -1\r\n",
                "Transfer-Encoding: chunked, gzip\r\n"]));
            return false;
        }
        return true;
    }

    // An address carries characters, not JSON's escapes; half a surrogate pair cannot be written into one.
    private static string Plain(string json)
    {
        try
        {
            var text = JsonSerializer.Deserialize<string>($"\"{json}\"")!;
            return string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
        }
        catch (JsonException)
        {
            return "\uFFFD";
        }
    }
}

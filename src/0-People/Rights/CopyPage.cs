using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>Her copy as a page to read: one file, its own style, no script, every value encoded.</summary>
internal static class CopyPage
{
    private const string Style = """
        body{font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;color:#23211d;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2.2rem;border-bottom:1px solid #ddd;padding-bottom:.3rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #eee}
        th{color:#6b665c;font-weight:500;white-space:nowrap}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:0}
        dt{color:#6b665c}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}.none{color:#999}
        """;

    public static string Of(JsonObject copy, Language language)
    {
        var words = new CopyWords(language);
        var page = new StringBuilder("<!doctype html><html lang=\"").Append(language == Language.Zh ? "zh-CN" : "en")
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>")
            .Append(Text(words.Title)).Append("</title><style>").Append(Style).Append("</style></head><body><h1>").Append(Text(words.Title)).Append("</h1>");
        Write(page, Object(copy.Where(field => field.Value is JsonValue)), words);
        foreach (var (name, value) in copy.Where(field => field.Value is JsonObject or JsonArray))
        {
            page.Append("<h2>").Append(Text(words.Of(name))).Append("</h2>");
            Write(page, value, words);
        }
        return page.Append("</body></html>").ToString();
    }

    private static void Write(StringBuilder page, JsonNode? node, CopyWords words, string? field = null)
    {
        switch (node)
        {
            case JsonObject some:
                page.Append("<dl>");
                foreach (var (name, value) in some.Where(f => words.Shows(f.Key)))
                {
                    page.Append("<dt>").Append(Text(words.Of(name))).Append("</dt><dd>");
                    Write(page, value, words, name);
                    page.Append("</dd>");
                }
                page.Append("</dl>");
                break;
            case JsonArray { Count: > 0 } rows when rows.All(r => r is JsonObject):
                Table(page, [.. rows.Select(r => (JsonObject)r!)], words);
                break;
            case JsonArray { Count: > 0 } list:
                page.AppendJoin(words.Comma, list.Select(one => Text(Plain(one, words, field))));
                break;
            default:
                page.Append(Plain(node, words, field) is { Length: > 0 } text ? Text(text) : "<span class=\"none\">—</span>");
                break;
        }
    }

    private static void Table(StringBuilder page, List<JsonObject> rows, CopyWords words)
    {
        var columns = rows.SelectMany(r => r.Select(f => f.Key)).Where(words.Shows).Distinct(StringComparer.Ordinal).ToList();
        page.Append("<table><tr>").AppendJoin("", columns.Select(c => $"<th>{Text(words.Of(c))}</th>")).Append("</tr>");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var column in columns)
            {
                page.Append("<td>");
                Write(page, row[column], words, column);
                page.Append("</td>");
            }
            page.Append("</tr>");
        }
        page.Append("</table>");
    }

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonNode?>> fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));

    private static string Plain(JsonNode? node, CopyWords words, string? field) => node is not JsonValue value ? ""
        : value.GetValueKind() != JsonValueKind.String ? words.Value(value.ToJsonString(), field: null)
        : field == "field" ? words.Of(value.GetValue<string>()) : words.Value(value.GetValue<string>(), field);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

using System.Net;
using System.Text;

namespace Yangke.Host.Api;

/// <summary>The API's document as a page people can read: every door with its sentence, its body and its refusals.</summary>
internal static class ApiPage
{
    public static string Render(Catalogue catalogue, string nonce)
    {
        var page = new StringBuilder(
            $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Yangke API</title><style nonce="{{nonce}}">
            body{font:14px/1.6 system-ui,sans-serif;max-width:860px;margin:32px auto;padding:0 16px;color:#1d2422;background:#f4f3ef}
            h1{font-size:21px}h2{font-size:15px;margin:28px 0 4px}section{background:#fff;border-radius:12px;padding:12px 18px;margin:10px 0}
            code,pre{font:12.5px/1.5 ui-monospace,monospace}pre{background:#faf9f6;padding:8px 12px;border-radius:7px;overflow:auto}
            b{color:#1c665d}p{margin:4px 0}small{color:#5b6461}</style>
            <h1>Yangke 养客 API</h1>
            <p>Machine-readable: <a href="/openapi/v1.json">/openapi/v1.json</a>. Programs sign in with a personal token:
            <code>Authorization: Bearer yk_…</code>. Send <code>Idempotency-Key</code> with a command to be able to repeat it safely.
            Refusals are problem JSON with a <code>code</code>; <code>Accept-Language: zh-CN</code> or <code>en</code> chooses the text.</p>
            """);
        foreach (var stage in catalogue.UseCases.Where(u => !u.IsInternal).GroupBy(u => u.Stage, StringComparer.Ordinal))
        {
            page.Append("<h2>").Append(stage.Key).Append("</h2>");
            foreach (var useCase in stage.OrderBy(u => u.Name, StringComparer.Ordinal))
            {
                Door(page, useCase);
            }
        }
        return page.Append("</html>").ToString();
    }

    private static void Door(StringBuilder page, UseCase useCase)
    {
        var byPost = useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null;
        page.Append("<section><code><b>").Append(byPost ? "POST" : "GET").Append("</b> /api/").Append(useCase.Name).Append("</code><p>")
            .Append(WebUtility.HtmlEncode(Docs.Of(useCase.Asked) ?? "")).Append("</p>");
        if (byPost && Examples.Of(useCase.Asked) is { Count: > 0 } example)
        {
            page.Append("<pre>").Append(WebUtility.HtmlEncode(example.ToJsonString(new(Catalogue.Json) { WriteIndented = true }))).Append("</pre>");
        }
        var needs = useCase.Has<NeedsAttribute>()?.Permission ?? (useCase.IsPublic ? "nobody need be signed in" : "anyone signed in");
        page.Append("<small>").Append(WebUtility.HtmlEncode(needs));
        if (useCase.Has<RefusesAttribute>() is { } refuses)
        {
            page.Append(" · refuses: ").Append(WebUtility.HtmlEncode(string.Join(", ", refuses.Codes)));
        }
        page.Append("</small></section>");
    }
}

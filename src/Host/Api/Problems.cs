using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yangke.Host.Api;

/// <summary>A problem answer (RFC 9457) in the caller's language, with the refusal's code.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CustomerId? Customer { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }
}

/// <summary>Turns refusals into problem answers: one status per kind, one place for it.</summary>
internal static class Problems
{
    public static readonly Refusal TooLarge = new("kernel.too-large",
        "内容太大，没有保存。", "Too large; nothing was saved.", RefusalKind.Shape);

    public static readonly Refusal NoSuchDoor = new("kernel.no-such-address",
        "没有这个地址。可用的地址见 /openapi/v1.json。", "There is no such address. See /openapi/v1.json for those there are.", RefusalKind.Unknown);

    public static readonly Refusal ForeignPage = new("kernel.foreign-page",
        "请求不是从本系统的页面发出的，没有执行。", "The request did not come from this house's own pages; nothing was done.", RefusalKind.NotPermitted);

    public static readonly Refusal OurFault = new("kernel.our-fault",
        "系统内部出错，没有保存。请把追踪号告诉管理员。", "Something went wrong on our side; nothing was saved. Give the administrator the trace number.");

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Shape => 400,
        RefusalKind.SignIn => 401,
        RefusalKind.NotPermitted => 403,
        RefusalKind.Unknown => 404,
        RefusalKind.Changed or RefusalKind.Busy => 409,
        RefusalKind.TooMany => 429,
        RefusalKind.Unavailable => 503,
        _ => 422,
    };

    public static Language LanguageOf(HttpRequest request)
    {
        foreach (var wanted in request.Headers.AcceptLanguage.ToString().Split(',', 8))
        {
            var tag = wanted.AsSpan().Trim();
            if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return Language.Zh;
            }
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return Language.En;
            }
        }
        return Language.Zh;
    }

    public static Task Write(HttpContext http, Refusal refusal, int? status = null, string? trace = null)
    {
        var language = LanguageOf(http.Request);
        var code = status ?? StatusOf(refusal.Kind);
        if (refusal.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(Math.Max(1, wait.TotalSeconds))}";
        }
        http.Response.StatusCode = code;
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var problem = new Problem($"/problems/{refusal.Code}", TitleOf(code, language), code, refusal.In(language), refusal.Code)
        {
            Errors = Errors(refusal, language),
            Customer = refusal.Customer,
            Trace = trace,
        };
        return JsonSerializer.SerializeAsync(http.Response.Body, problem, Catalogue.Json, http.RequestAborted);
    }

    private static Dictionary<string, string[]>? Errors(Refusal refusal, Language language)
    {
        if (refusal.Faults.Count > 0)
        {
            return refusal.Faults.GroupBy(f => f.Field, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(f => f.In(language)).ToArray());
        }
        return refusal.Field is { } field ? new Dictionary<string, string[]> { [field] = [refusal.In(language)] } : null;
    }

    private static string TitleOf(int status, Language language) => (status, language) switch
    {
        (400, Language.Zh) => "填写有误",
        (400, _) => "Not filled in right",
        (401, Language.Zh) => "请先登录",
        (401, _) => "Please sign in",
        (403, Language.Zh) => "没有权限",
        (403, _) => "Not permitted",
        (404, Language.Zh) => "没有找到",
        (404, _) => "Not found",
        (409, Language.Zh) => "已被改动",
        (409, _) => "Changed meanwhile",
        (413, Language.Zh) => "内容太大",
        (413, _) => "Too large",
        (429, Language.Zh) => "操作太频繁",
        (429, _) => "Too often",
        (500, Language.Zh) => "系统出错",
        (500, _) => "Our fault",
        (503, Language.Zh) => "暂时无法使用",
        (503, _) => "Not available right now",
        (_, Language.Zh) => "没有保存",
        _ => "Not saved",
    };
}

using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>
/// Every request to the API comes in here: who is it, did it come from our own pages, may it go on before a new password was
/// chosen. Permission and scope are the Desk's.
/// </summary>
internal sealed class Entrance(RequestDelegate next, Doorkeeper doorkeeper, Works works)
{
    private const string DeskItem = "desk";

    private static readonly Refusal s_newPasswordFirst = new("people.new-password-first",
        "请先设置自己的新密码。", "Please choose a password of your own first.", RefusalKind.NotPermitted);

    private static readonly Refusal s_enrolFirst = new("people.second-factor-first",
        "您的岗位要求两步登录，请先绑定手机验证器。", "Your position asks for a second factor; please bind your phone first.", RefusalKind.NotPermitted);

    private static readonly HashSet<string> s_openWithoutSecondFactor =
    [
        "/api/people/me", "/api/people/start-second-factor", "/api/people/confirm-second-factor", "/api/people/my-second-factor",
        "/api/people/sign-out", "/api/people/house-state",
    ];

    private static readonly HashSet<string> s_openWithOldPassword =
        ["/api/people/me", "/api/people/change-password", "/api/people/sign-out", "/api/people/house-state"];

    public static Desk DeskOf(HttpContext http) => (Desk)http.Items[DeskItem]!;

    public async Task Invoke(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) // as routing compares
        {
            await next(http);
            return;
        }
        var actor = Actor.Nobody;
        try
        {
            if (SecretOf(http.Request, out var byCookie) is { } secret)
            {
                if (byCookie && !FromOurPages(http.Request))
                {
                    await Problems.Write(http, Problems.ForeignPage);
                    return;
                }
                var who = await doorkeeper.Who(secret, mayRenew: byCookie);
                if (byCookie && who?.Renewed is { } renewed)
                {
                    SessionCookie.Set(http, renewed);
                }
                if (who is { MustChangePassword: true } && !s_openWithOldPassword.Contains(http.Request.Path.Value!))
                {
                    await Problems.Write(http, s_newPasswordFirst);
                    return;
                }
                if (who is { MustChangePassword: false, MustEnrol: true } && !s_openWithoutSecondFactor.Contains(http.Request.Path.Value!))
                {
                    await Problems.Write(http, s_enrolFirst);
                    return;
                }
                actor = who?.Actor ?? Actor.Nobody;
            }
        }
        catch (Refused refused)
        {
            await Problems.Write(http, refused.Refusal);
            return;
        }
        http.Items[DeskItem] = new Desk(works, actor);
        await next(http);
    }

    /// <summary>A cookie only counts for what our own pages send (DESIGN §9); a program brings its token in a header.</summary>
    private static bool FromOurPages(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        }
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var sameOrigin = site == "same-origin"
            || (site.Length == 0 && request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}");
        return sameOrigin && request.Headers["X-Yangke"] == "1";
    }

    public static string? SecretOf(HttpRequest request, out bool byCookie)
    {
        byCookie = false;
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Bearer yk_", StringComparison.Ordinal))
        {
            return authorization["Bearer ".Length..];
        }
        byCookie = true;
        return request.Cookies[SessionCookie.NameFor(request)];
    }
}

/// <summary>The cookie that carries a session's secret, and nothing else does.</summary>
internal static class SessionCookie
{
    public static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-yangke" : "yangke";

    public static void Set(HttpContext http, string secret) => http.Response.Cookies.Append(NameFor(http.Request), secret, Options(http));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}

internal static class EntranceOfHttp
{
    /// <summary>The Desk of whoever sent this request.</summary>
    public static Desk Desk(this HttpContext http) => Entrance.DeskOf(http);
}

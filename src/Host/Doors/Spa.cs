using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>
/// Serves the built web app: files with a hash in their name for ever and packed as they lie there, the page itself fresh
/// and with a nonce, so that the content policy needs no exception.
/// </summary>
internal static class Spa
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    public static void MapWebApp(this WebApplication app)
    {
        var root = Root();
        var index = Path.Combine(root, "index.html");
        var page = File.Exists(index) ? File.ReadAllText(index) : null;
        var assets = Path.Combine(root, "assets");
        var files = Directory.Exists(assets)
            ? Directory.EnumerateFiles(assets, "*", SearchOption.AllDirectories)
                .ToDictionary(f => "/" + Path.GetRelativePath(root, f).Replace('\\', '/'), f => f, StringComparer.Ordinal)
            : [];
        app.MapGet("/assets/{**path}", http => Asset(http, files));
        app.MapFallback(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            // A door takes JSON only; routing passes anything else on to here.
            ? Problems.Write(http, HttpMethods.IsPost(http.Request.Method) && !http.Request.HasJsonContentType() ? Reading.NotJson : Problems.NoSuchDoor)
            : Page(http, page));
    }

    /// <summary>On every answer: no guessing of types, no framing, no address handed on.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=()";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        return next(http);
    });

    private static string Root()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published))
        {
            return published;
        }
        // In the working tree the build leaves the app in web/dist.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "web", "dist");
            if (File.Exists(Path.Combine(folder.FullName, "Yangke.slnx")))
            {
                return built;
            }
        }
        return published;
    }

    private static Task Page(HttpContext http, string? page)
    {
        if (page is null)
        {
            http.Response.StatusCode = 503;
            return http.Response.WriteAsync("The web app is not built; ./run builds it.");
        }
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            return Problems.Write(http, Problems.NoSuchDoor, 405);
        }
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'none'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page.Replace("__NONCE__", nonce, StringComparison.Ordinal));
    }

    private static Task Asset(HttpContext http, Dictionary<string, string> files)
    {
        var path = http.Request.Path.Value!;
        if (!files.TryGetValue(path, out var file) || path.EndsWith(".br", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return Problems.Write(http, Problems.NoSuchDoor);
        }
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        foreach (var (code, ending) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            if (Accepts(http.Request, code) && files.TryGetValue(path + ending, out var packed))
            {
                http.Response.Headers.ContentEncoding = code;
                file = packed;
                break;
            }
        }
        http.Response.ContentType = s_types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        return http.Response.SendFileAsync(file);
    }

    private static bool Accepts(HttpRequest request, string code) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(a => a.Quality is null or > 0 && a.Value == code);
}

using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>An export as a workbook, written while it is read: a hundred thousand rows cost no more memory than a page of them.</summary>
internal static class ExportDoor
{
    public static void MapExports(this WebApplication app) => app.MapGet("/api/people/export-file", Send);

    private static async Task Send(HttpContext http)
    {
        var (desk, language, stop) = (http.Desk(), Problems.LanguageOf(http.Request), http.RequestAborted);
        if (!Guid.TryParseExact(http.Request.Query["export"], "D", out var id))
        {
            await Problems.Write(http, KernelRefusals.Unknown);
            return;
        }
        var export = ExportId.Of(id);
        var outcome = await desk.Ask(new ExportPage(export, language), stop);
        if (outcome.Refusal is { } refusal)
        {
            await Problems.Write(http, refusal);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"customers.xlsx\"";
        using var book = await Workbook.Open(http.Response.Body, language == Language.Zh ? "顾客" : "Customers", outcome.Value.Head, stop);
        for (var page = outcome.Value; ; page = outcome.Value)
        {
            await book.Write(page.Rows, stop);
            if (page.Next is null)
            {
                break;
            }
            outcome = await desk.Ask(new ExportPage(export, language, page.Next), stop);
            if (!outcome.Ok)
            {
                http.Abort(); // half a list must not look like a whole one
                return;
            }
        }
        await book.Close(stop);
    }
}

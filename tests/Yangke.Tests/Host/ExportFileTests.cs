using System.Data;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Yangke.Tests.Host;

/// <summary>The workbook as it leaves the house: it opens, holds what was asked for and nothing that runs.</summary>
public sealed class ExportFileTests
{
    private const string Hostile = "=cmd|' /C calc'!A0";

    [Theory, BothEngines]
    public async Task ItOpensWithEveryCellAsText(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.BranchManager);
        foreach (var name in (string[])[Hostile, "+1", "-1", "@SUM(A1)", "<b>&\"_x0041_", "😀 李"])
        {
            (await caller.Post("/api/people/register-customer", new { name, phone = "13800138000", evenIfKnown = true })).Is(200);
        }
        var everyone = new { join = "All", of = Array.Empty<object>() };
        var export = (await caller.Post("/api/people/export-customers",
            new { definition = everyone, columns = (string[])["Name", "Phone", "MemberNumber"] })).Is(200).Json;
        export.GetProperty("count").GetInt32().ShouldBe(9);
        using var answer = await caller.Stream($"/api/people/export-file?export={export.GetProperty("export").GetString()}");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheetml");
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var rows = Rows(file);
        rows[0].ShouldBe(["Name", "Phone", "Member number"]);
        rows.Skip(1).Select(r => r[0]).ShouldBe(["😀 李", "<b>&\"_x0041_", "@SUM(A1)", "-1", "+1", Hostile, "仇无电", "欧阳娜", "王小明"]);
        rows[1][1].ShouldBe("138****8000");
        rows[9][2].ShouldBe("000001");
        using var zip = new ZipArchive(file);
        var sheet = await new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8).ReadToEndAsync();
        sheet.ShouldNotContain("<f>");
        sheet.ShouldNotContain("13800138000");
    }

    [Theory, BothEngines]
    public async Task WhatIsNotOnesOwnIsNotFound(Engine engine)
    {
        await using var house = await Served.Start(engine);
        using var caller = await house.As(Who.BranchManager);
        (await caller.Get($"/api/people/export-file?export={Guid.NewGuid()}")).Is(404, "kernel.unknown");
        (await caller.Get("/api/people/export-file?export=x")).Is(404, "kernel.unknown");
        (await caller.Get("/api/people/export-file")).Is(404, "kernel.unknown");
        (await house.Stranger().Get($"/api/people/export-file?export={Guid.NewGuid()}")).Is(401, "kernel.sign-in");
    }

    private static List<string[]> Rows(Stream file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetValue(i) ?? "").ShouldBeOfType<string>())]);
        }
        return rows;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Yangke.Kernel;

/// <summary>
/// Writes an .xlsx of one sheet row by row, straight into a stream, in constant memory. Every cell is text: nothing in it is ever a
/// formula, whatever people have typed.
/// </summary>
public sealed class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Parts = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Spool _spool = new();
    private readonly ZipArchive _zip;
    private readonly Stream _to;
    private readonly StringBuilder _text = new();
    private Stream _part = Stream.Null;

    private Workbook(Stream to)
    {
        _to = to;
        _zip = new ZipArchive(_spool, ZipArchiveMode.Create, leaveOpen: true, s_utf8);
    }

    /// <summary>Begins a workbook with a head that stays in view.</summary>
    public static async Task<Workbook> Open(Stream to, string sheet, IReadOnlyList<string> head, CancellationToken stop)
    {
        var book = new Workbook(to);
        book.Around(sheet);
        book.Part("xl/worksheets/sheet1.xml",
            $"""
            <worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
            </sheetView></sheetViews><cols><col min="1" max="{head.Count}" width="18" customWidth="1" style="1"/></cols><sheetData>
            """);
        book.Row(head, style: 2);
        await book.Send(stop);
        return book;
    }

    public async Task Write(IEnumerable<IReadOnlyList<string>> rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            Row(row, style: 1);
        }
        await Send(stop);
    }

    /// <summary>Ends the workbook; one that was not ended does not open, so nobody takes a torn one for whole.</summary>
    public async Task Close(CancellationToken stop)
    {
        _text.Append("</sheetData></worksheet>");
        Put();
        await _part.DisposeAsync();
        _zip.Dispose();
        await Send(stop);
    }

    public void Dispose()
    {
        _part.Dispose();
        _zip.Dispose();
        _spool.Dispose();
    }

    /// <summary>What a workbook is beside its sheet. Style 1 is text (format 49), so that what is edited later stays text; 2 is the head's.</summary>
    private void Around(string sheet)
    {
        Part("[Content_Types].xml",
            $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels",
            $"""<Relationships xmlns="{Parts}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{Escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Parts}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
            """);
    }

    private void Part(string name, string xml)
    {
        _part.Dispose();
        _part = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        _text.Append("""<?xml version="1.0" encoding="UTF-8"?>""").Append(xml);
        Put();
    }

    private void Row(IReadOnlyList<string> cells, int style)
    {
        _text.Append("<row>");
        foreach (var cell in cells)
        {
            _text.Append(CultureInfo.InvariantCulture, $"<c t=\"inlineStr\" s=\"{style}\"><is><t xml:space=\"preserve\">{Escaped(cell)}</t></is></c>");
        }
        _text.Append("</row>");
        if (_text.Length > 32_000)
        {
            Put();
        }
    }

    private void Put()
    {
        _part.Write(s_utf8.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private async Task Send(CancellationToken stop)
    {
        await _to.WriteAsync(_spool.GetBuffer().AsMemory(0, (int)_spool.Length), stop);
        _spool.SetLength(0);
    }

    /// <summary>Where packed bytes wait until they are sent: an archive is written synchronously, a connection must not be.</summary>
    private sealed class Spool : MemoryStream
    {
        public override bool CanSeek => false;
    }

    /// <summary>As XML text: what XML cannot hold is left out, and <c>_x41_</c>, which spreadsheets take for a letter, stays itself.</summary>
    private static string Escaped(string cell)
    {
        var text = new StringBuilder(cell.Length + 16);
        foreach (var rune in cell.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                < ' ' and not ('\n' or '\t') or 0xFFFE or 0xFFFF => text,
                _ => text.Append(rune),
            };
        }
        return text.Replace("_x", "_x005F_x").ToString();
    }
}

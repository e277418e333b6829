using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class ExportCustomersTests
{
    private static readonly ExportColumn[] s_two = [ExportColumn.Name, ExportColumn.Phone];

    [Theory, BothEngines]
    public async Task ItIsJournalledWithDefinitionCountAndColumns(Engine engine)
    {
        await using var world = await World.Open(engine);
        var export = await world.As(Who.BranchManager).Do(new ExportCustomers(If("phone", "given"), [.. s_two, ExportColumn.Name], Reason: "寄贺卡")).Succeeds();
        export.Count.ShouldBe(2);
        var told = (await world.Facts.Were<CustomersExported>(f => f is { Count: 2, FullPhone: false })).ShouldHaveSingleItem();
        told.Columns.ShouldBe(s_two);
        told.Definition.ShouldContain("people.phone");
        (await world.Facts.Entry<CustomersExported>()).Reason.ShouldBe("寄贺卡");
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayExportsAndOnlyWhatShows(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Consultant).Do(new ExportCustomers(Everyone, s_two)).IsRefused("kernel.not-permitted");
        await world.As(Who.BranchManager).Do(new ExportCustomers(Everyone, [])).IsRefused("kernel.shape", "columns");
        await world.As(Who.BranchManager).Do(new ExportCustomers(If("age", "is"), s_two)).IsRefused("kernel.shape", "definition.is");
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.export\"]' WHERE code = 'auditor'");
        await world.As(Who.Auditor).Do(new ExportCustomers(Everyone, s_two, FullPhone: true)).IsRefused("people.full-phone-not-yours", "fullPhone");
        await world.As(Who.Auditor).Do(new ExportCustomers(If("note", "given"), s_two)).IsRefused("people.filter-beyond-your-levels", "definition");
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task TenAnHour(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var i = 0; i < 10; i++)
        {
            await world.As(Who.BranchManager).Do(new ExportCustomers(Everyone, s_two)).Succeeds();
        }
        await world.As(Who.BranchManager).Do(new ExportCustomers(Everyone, s_two)).IsRefused("kernel.too-many");
    }
}

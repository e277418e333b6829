using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class SegmentPageTests
{
    [Theory, BothEngines]
    public async Task PagesGoThroughThemOnceNewestFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        foreach (var name in (string[])["甲", "乙", "丙", "丁"])
        {
            await world.As(Who.Receptionist).Do(new RegisterCustomer(name, Gender: Gender.Female)).Succeeds();
        }
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await world.As(Who.BranchManager).Ask(new SegmentPage(If("gender", "is", "Female"), after, Size: 2)).Succeeds();
            page.Rows.Count.ShouldBeLessThanOrEqualTo(2);
            names.AddRange(page.Rows.Select(r => r.Name));
            after = page.Next;
        }
        while (after is not null);
        names.ShouldBe(["丁", "丙", "乙", "甲", "欧阳娜"]);
    }

    [Theory, BothEngines]
    public async Task RowsAreThoseOfTheCustomersListWithPhonesMasked(Engine engine)
    {
        await using var world = await World.Open(engine);
        var listed = (await world.As(Who.BranchManager).Ask(new CustomerList()).Succeeds()).Rows;
        (await world.As(Who.BranchManager).Ask(new SegmentPage(Everyone)).Succeeds()).Rows.ShouldBe(listed);
        listed.ShouldAllBe(r => r.Phone == null || r.Phone.Contains("****"));
        await world.As(Who.BranchManager).Ask(new SegmentPage(Everyone, "bent")).Succeeds();
        await world.As(Who.BranchManager).Ask(new SegmentPage(Everyone, Size: 201)).IsRefused("kernel.shape", "size");
        await world.As(Who.Cashier).Ask(new SegmentPage(Everyone)).IsRefused("kernel.not-permitted");
    }
}

using System.Text.Json;

namespace Yangke.Tests.People.Rights;

public sealed class CopyOfFileTests
{
    [Theory, BothEngines]
    public async Task SheGetsEverythingAndWhoLooked(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, "<script>alert(1)</script>", Note: "a & b", Reason: "本人来电")).Succeeds();
        var copy = await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming)).Succeeds();

        using var data = JsonDocument.Parse(copy.Json);
        var root = data.RootElement;
        root.GetProperty("people_customers").GetProperty("phone").GetString().ShouldBe("13812345678");
        root.GetProperty("people_customers").GetProperty("note").GetString().ShouldBe("a & b");
        root.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("what").GetString())
            .ShouldBe(["people.customer-registered", "people.customer-corrected"]);
        root.GetProperty("timeline")[1].GetProperty("by").GetString().ShouldBe("院长/店长");
        root.GetProperty("timeline")[1].GetProperty("reason").GetString().ShouldBe("本人来电");
        root.GetProperty("lookedAt").EnumerateArray().ShouldContain(e => e.GetProperty("level").GetString() == "PrivateLife");
        copy.Json.ShouldNotContain("沈令仪"); // colleagues stand there by position only
        copy.Json.ShouldNotContain(Places.Staff(Who.BranchManager).Value.ToString());
        copy.Name.ShouldBe("000001-2026-03-02");

        copy.Html.ShouldNotContain("<script");
        copy.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        copy.Html.ShouldContain("a &amp; b");
        copy.Html.ShouldContain("谁看过您的资料");
        await world.Facts.Were<CustomerCopied>(f => f.Customer == world.WangXiaoming);
        (await world.Scalar<long>("SELECT count(DISTINCT level) FROM access_log WHERE customer = @id", new { id = world.Raw(world.WangXiaoming.Value) })).ShouldBe(4);
    }

    [Theory, BothEngines]
    public async Task InEnglishItSpeaksEnglish(Engine engine)
    {
        await using var world = await World.Open(engine);
        var copy = await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming, Language.En)).Succeeds();
        copy.Html.ShouldContain("Who looked at your data");
        copy.Html.ShouldContain("File registered");
        copy.Html.ShouldContain("Receptionist");
        copy.Html.ShouldNotContain("前台导医");
    }

    [Theory, BothEngines]
    public async Task ItIsLimitedAndForWhoeverMay(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new CopyOfFile(world.WangXiaoming)).IsRefused("kernel.not-permitted");
        await world.As(Who.BranchManager).Do(new CopyOfFile(world.ShanXue)).IsRefused("kernel.unknown");
        for (var i = 1; i < 10; i++)
        {
            await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming)).Succeeds();
        }
        await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming)).IsRefused("kernel.too-many");
    }
}

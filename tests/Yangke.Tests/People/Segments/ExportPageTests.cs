using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class ExportPageTests
{
    private static async Task<ExportId> Export(World world, Who who, bool fullPhone = false) =>
        (await world.As(who).Do(new ExportCustomers(If("phone", "given"), Enum.GetValues<ExportColumn>(), fullPhone)).Succeeds()).Export;

    [Theory, BothEngines]
    public async Task EveryCellIsTextAndPhonesAreMaskedUnlessAskedFor(Engine engine)
    {
        await using var world = await World.Open(engine);
        var page = await world.As(Who.BranchManager).Ask(new ExportPage(await Export(world, Who.BranchManager))).Succeeds();
        page.Next.ShouldBeNull();
        page.Head.ShouldBe(["姓名", "会员号", "性别", "生日", "年龄", "电话", "单位", "院店", "归属人", "登记日期", "最近修改"]);
        page.Rows.Select(r => r[0]).ShouldBe(["欧阳娜", "王小明"]);
        page.Rows[1].ShouldBe(["王小明", "000001", "男", "1992-05-14", "33", "138****5678", "星河设计事务所", "西湖店", "苏小蔓", "2026-03-02", "2026-03-02"]);
        var full = await world.As(Who.BranchManager).Ask(new ExportPage(await Export(world, Who.BranchManager, fullPhone: true), Language.En)).Succeeds();
        full.Rows[1][5].ShouldBe("13812345678");
        full.Head[1].ShouldBe("Member number");
        full.Rows[1][2].ShouldBe("Male");
    }

    /// <summary>Somebody else's, an old one and an unknown one answer alike.</summary>
    [Theory, BothEngines]
    public async Task OnlyItsMakerFetchesItAndOnlyForAWhile(Engine engine)
    {
        await using var world = await World.Open(engine);
        var export = await Export(world, Who.BranchManager);
        await world.As(Who.Administrator).Ask(new ExportPage(export)).IsRefused("kernel.unknown");
        await world.As(Who.BranchManager).Ask(new ExportPage(ExportId.New())).IsRefused("kernel.unknown");
        await world.As(Who.Consultant).Ask(new ExportPage(export)).IsRefused("kernel.not-permitted");
        world.Clock.Move(TimeSpan.FromMinutes(16));
        await world.As(Who.BranchManager).Ask(new ExportPage(export)).IsRefused("kernel.unknown");
    }

    [Theory, BothEngines]
    public async Task ManyComeInPages(Engine engine)
    {
        await using var world = await World.Open(engine);
        for (var at = 0; at < 2_100; at += 350)
        {
            await world.System.Do(new Perform(act =>
            {
                for (var i = 0; i < 350; i++)
                {
                    act.Db.Add(Customer.Register(new CustomerProfile("众", null, Gender.Female, null, null, null), Places.WestLake, null, act.Now));
                }
                return Task.CompletedTask;
            })).Succeeds();
        }
        var export = await world.As(Who.BranchManager).Do(new ExportCustomers(If("name", "begins", "众"), [ExportColumn.MemberNumber])).Succeeds();
        export.Count.ShouldBe(2_100);
        var first = await world.As(Who.BranchManager).Ask(new ExportPage(export.Export)).Succeeds();
        var second = await world.As(Who.BranchManager).Ask(new ExportPage(export.Export, After: first.Next)).Succeeds();
        second.Next.ShouldBeNull();
        first.Rows.Concat(second.Rows).Select(r => r[0]).Distinct().Count().ShouldBe(2_100);
    }
}

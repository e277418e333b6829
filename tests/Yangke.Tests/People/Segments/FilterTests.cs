using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

/// <summary>Each filter selects whom it says. The house: 王小明 (M, 1992-05-14, phone, note), 欧阳娜 (F, the consultant's), 单雪 (F, 1988-02-29, Riverside), 仇无电 (no phone).</summary>
public sealed class FilterTests
{
    [Theory, BothEngines]
    public async Task EveryFilterSelectsWhomItSays(Engine engine)
    {
        await using var world = await World.Open(engine);
        foreach (var (condition, names) in ((SegmentNode, string)[])
        [
            (If("branch", "is", $"{Places.Riverside.Value}"), "单雪"),
            (If("owner", "is", $"{Places.Staff(Who.Consultant).Value}"), "欧阳娜"),
            (If("owner", "me"), ""),
            (If("owner", "nobody"), ""),
            (If("gender", "is", "Female"), "单雪 欧阳娜"),
            (If("gender", "is", "Male", "Unknown"), "仇无电 王小明"),
            (If("age", "between", "33", "33"), "王小明"),
            (If("age", "least", "34"), "单雪"),
            (If("age", "under", "38"), "王小明"),
            (If("birthday", "month", "2", "7"), "单雪"),
            (If("birthday", "missing"), "仇无电 欧阳娜"),
            (If("registered", "within", "1"), "仇无电 单雪 欧阳娜 王小明"),
            (If("registered", "between", "2020-01-01", "2020-12-31"), ""),
            (If("changed", "not-within", "1"), ""),
            (If("changed", "within", "1"), "仇无电 单雪 欧阳娜 王小明"),
            (If("name", "contains", "小"), "王小明"),
            (If("name", "begins", "欧阳"), "欧阳娜"),
            (If("workplace", "contains", "设计"), "王小明"),
            (If("workplace", "missing"), "仇无电 单雪 欧阳娜"),
            (If("phone", "given"), "单雪 欧阳娜 王小明"),
            (If("phone", "missing"), "仇无电"),
            (If("shared-phone", "yes"), ""),
            (If("note", "given"), "王小明"),
            (If("note", "missing"), "仇无电 单雪 欧阳娜"),
        ])
        {
            (await world.Names(Who.Administrator, condition)).ShouldBe(names, $"{condition.Filter} {condition.Is} {string.Join(',', condition.Values!)}");
        }
    }

    [Theory, BothEngines]
    public async Task MineAreWhoseOwnerLooks(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.Names(Who.Consultant, If("owner", "me"))).ShouldBe("欧阳娜");
    }

    [Theory, BothEngines]
    public async Task ASharedNumberIsSharedAmongThoseOneSees(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.OtherReceptionist).Do(new RegisterCustomer("单霜", "15011112222", EvenIfKnown: true)).Succeeds();
        await world.As(Who.OtherReceptionist).Do(new RegisterCustomer("王大明", "13812345678", EvenIfKnown: true)).Succeeds();
        (await world.Names(Who.Administrator, If("shared-phone", "yes"))).ShouldBe("王大明 单霜 单雪 王小明");
        (await world.Names(Who.BranchManager, If("shared-phone", "yes"))).ShouldBe("");
    }

    [Theory, BothEngines]
    public async Task DaysAreTheHouses(Engine engine)
    {
        await using var world = await World.Open(engine);
        var day = HouseDay.Of(world.Works.Clock.Now);
        (await world.Count(Who.Administrator, If("registered", "between", $"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd}"))).ShouldBe(4);
        (await world.Count(Who.Administrator, If("registered", "between", $"{day.AddDays(-9):yyyy-MM-dd}", $"{day.AddDays(-1):yyyy-MM-dd}"))).ShouldBe(0);
        world.Clock.Move(TimeSpan.FromDays(3));
        (await world.Count(Who.Administrator, If("registered", "within", "3"))).ShouldBe(0);
        (await world.Count(Who.Administrator, If("registered", "within", "4"))).ShouldBe(4);
        (await world.Count(Who.Administrator, If("changed", "not-within", "3"))).ShouldBe(4);
        (await world.Count(Who.Administrator, If("changed", "not-within", "4"))).ShouldBe(0);
    }

    /// <summary>Ages by the filter are the ages the card shows, for every birthday and every day around a leap day.</summary>
    [Fact]
    public void AgesAreCountedAsOnTheCard()
    {
        foreach (var today in (DateOnly[])[new(2026, 2, 27), new(2026, 2, 28), new(2026, 3, 1), new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1)])
        {
            for (var born = new DateOnly(1980, 1, 1); born < new DateOnly(2004, 12, 31); born = born.AddDays(1))
            {
                var age = HouseDay.Age(born, today)!.Value;
                (born <= AgeFilter.BornBy(age, today)).ShouldBeTrue($"{born:O} on {today:O}");
                (born <= AgeFilter.BornBy(age + 1, today)).ShouldBeFalse($"{born:O} on {today:O}");
            }
        }
    }

    /// <summary>Whoever was born on 29 February has her birthday on the 28th in other years (MEM-8).</summary>
    [Fact]
    public void TheLeapDayIsKeptOnThe28th()
    {
        foreach (var (today, days, born, met) in ((DateOnly, int, int, bool)[])
        [
            (new(2026, 2, 28), 1, 229, true), (new(2026, 2, 27), 2, 229, true), (new(2026, 2, 27), 1, 229, false), (new(2026, 3, 1), 5, 229, false),
            (new(2028, 2, 28), 1, 229, false), (new(2028, 2, 29), 1, 229, true), (new(2026, 12, 30), 5, 102, true), (new(2026, 12, 30), 5, 104, false),
            (new(2026, 5, 5), 366, 504, true), (new(2026, 1, 1), 365, 1231, true),
        ])
        {
            var (from, to) = BirthdayFilter.Days(today, days);
            (from <= to ? born >= from && born <= to : born >= from || born <= to).ShouldBe(met, $"{today:O} +{days} {born}");
        }
    }

    [Theory, BothEngines]
    public async Task TheNextDaysGoRoundTheNewYear(Engine engine)
    {
        await using var world = await World.Open(engine);
        var today = HouseDay.Of(world.Works.Clock.Now);
        foreach (var days in (int[])[0, 20, 364])
        {
            await world.As(Who.Receptionist).Do(new RegisterCustomer($"第{days}天", Birthday: today.AddDays(days).AddYears(-20))).Succeeds();
        }
        (await world.Names(Who.BranchManager, All(If("name", "begins", "第"), If("birthday", "within", "1")))).ShouldBe("第0天");
        (await world.Names(Who.BranchManager, All(If("name", "begins", "第"), If("birthday", "within", "21")))).ShouldBe("第20天 第0天");
        (await world.Names(Who.BranchManager, All(If("name", "begins", "第"), If("birthday", "within", "366")))).ShouldBe("第364天 第20天 第0天");
    }
}

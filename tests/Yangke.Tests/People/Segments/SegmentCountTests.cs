using Microsoft.Extensions.DependencyInjection;
using static Yangke.Tests.People.Segments.Lists;

namespace Yangke.Tests.People.Segments;

public sealed class SegmentCountTests
{
    [Theory, BothEngines]
    public async Task GroupsAreAllAnyAndNone(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (female, phone, riverside) = (If("gender", "is", "Female"), If("phone", "given"), If("branch", "is", $"{Places.Riverside.Value}"));
        async Task Is(SegmentNode definition, int count) => (await world.Count(Who.Administrator, definition)).ShouldBe(count);
        await Is(Everyone, 4);
        await Is(All(female, phone), 2);
        await Is(All(female, riverside), 1);
        await Is(Any(female, phone), 3);
        await Is(None(female, phone), 1);
        await Is(All(phone, None(riverside)), 2);
        await Is(All(Any(riverside, If("phone", "missing")), None(All(female, riverside))), 1);
        await Is(None(None(female)), 2);
        await Is(None(If("age", "least", "0")), 2); // an unknown birthday meets no condition on it, so it is among the rest
    }

    [Theory, BothEngines]
    public async Task OneCountsWhatOneSees(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.Count(Who.BranchManager, Everyone)).ShouldBe(3);
        (await world.Count(Who.RegionalManager, Everyone)).ShouldBe(3);
        (await world.Count(Who.Consultant, Everyone)).ShouldBe(1);
        (await world.Count(Who.BranchManager, If("branch", "is", $"{Places.Riverside.Value}"))).ShouldBe(0);
        (await world.Count(Who.BranchManager, If("branch", "is", $"{Guid.NewGuid()}"))).ShouldBe(0);
        await world.As(Who.Receptionist).Ask(new SegmentCount(Everyone)).IsRefused("kernel.not-permitted");
        await world.Nobody.Ask(new SegmentCount(Everyone)).IsRefused("kernel.sign-in");
    }

    /// <summary>A filter is no oracle: without the level neither the count nor the list nor the editor knows it, wherever in the tree.</summary>
    [Theory, BothEngines]
    public async Task WhoLacksTheLevelCannotCountByIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("UPDATE people_positions SET permissions = '[\"people.see-customers\",\"people.use-segments\"]' WHERE code = 'auditor'");
        foreach (var hidden in (SegmentNode[])[If("note", "given"), If("shared-phone", "yes")])
        {
            await world.As(Who.Auditor).Ask(new SegmentCount(All(If("gender", "is", "Male"), None(hidden))))
                .IsRefused("people.filter-beyond-your-levels", "definition.of[1].of[0]");
            await world.As(Who.Auditor).Ask(new SegmentPage(hidden)).IsRefused("people.filter-beyond-your-levels", "definition");
            await world.As(Who.Auditor).Do(new SaveSegment("x", hidden)).IsRefused("people.filter-beyond-your-levels");
        }
        var offered = (await world.As(Who.Auditor).Ask(new SegmentFilterList()).Succeeds()).Rows.Select(r => r.Filter).ToList();
        offered.ShouldContain("people.phone");
        offered.ShouldNotContain("people.note");
        offered.ShouldNotContain("people.shared-phone");
    }

    [Theory, BothEngines]
    public async Task WhatIsWrongIsNamedByItsPlace(Engine engine)
    {
        await using var world = await World.Open(engine);
        var good = If("phone", "given");
        foreach (var (wrong, field) in ((SegmentNode, string)[])
        [
            (All(good, If("age", "between", "30", "20")), "definition.of[1].values[1]"),
            (All(If("age", "between", "30")), "definition.of[0].values"),
            (All(If("age", "between", "a", "20")), "definition.of[0].values[0]"),
            (All(If("age", "least", "-1")), "definition.of[0].values[0]"),
            (All(If("age", "least", "99999999999")), "definition.of[0].values[0]"),
            (All(If("age", "at least", "1")), "definition.of[0].is"),
            (All(If("shoe-size", "is", "38")), "definition.of[0].filter"),
            (Any(good, All(If("gender", "is", "female"))), "definition.of[1].of[0].values[0]"),
            (Any(If("gender", "is")), "definition.of[0].values"),
            (If("branch", "is", "1"), "definition.values[0]"),
            (If("name", "contains", "  "), "definition.values[0]"),
            (If("name", "contains", new string('长', 21)), "definition.values[0]"),
            (If("registered", "between", "2026-02-30", "2026-03-01"), "definition.values[0]"),
            (If("registered", "between", "0001-01-01", "9999-12-31"), "definition.values[0]"),
            (If("phone", "given", "x"), "definition.values"),
            (All(good, All()), "definition.of[1]"),
            (All(new SegmentNode()), "definition.of[0]"),
            (All(good with { Join = SegmentJoin.Any }), "definition.of[0]"),
            (new SegmentNode(SegmentJoin.All), "definition"),
            (All(All(All(All(All(good))))), "definition.of[0].of[0].of[0].of[0]"),
            (All([.. Enumerable.Repeat(All([.. Enumerable.Repeat(good, 7)]), 3)]), "definition.of[2].of[6]"),
        ])
        {
            await world.As(Who.Administrator).Ask(new SegmentCount(wrong)).IsRefused("kernel.shape", field);
        }
        (await world.Count(Who.Administrator, All(All(All(good))))).ShouldBe(3);
        await world.As(Who.Administrator).Ask(new SegmentCount(All(All(All(If("name", "contains", "\ud800")))))).IsRefused("kernel.shape");
        (await world.Count(Who.Administrator, If("name", "contains", "%"))).ShouldBe(0);
        (await world.Count(Who.Administrator, If("name", "begins", "_"))).ShouldBe(0);
    }

    private sealed class OftenTold : ISegmentFilter
    {
        public string Name => "test.told";

        public Bilingual Label => new("有过记录", "Told of");

        public IReadOnlyList<FilterOperator> Operators { get; } = [new FilterOperator("least", "至少", "at least", FilterOperand.Whole(1, 9, "次", "times"))];

        public IQueryable<CustomerId> Select(FilterCondition condition, Act act)
        {
            var least = condition.Whole(0);
            return act.Db.Set<JournalEntry>().Where(e => e.Customer != null).GroupBy(e => e.Customer!.Value)
                .Where(g => g.Count() >= least).Select(g => g.Key);
        }
    }

    /// <summary>A stage that knows other facts adds its filter; the definition is still one statement.</summary>
    [Theory, BothEngines]
    public async Task AnotherStagesFilterJoinsIn(Engine engine)
    {
        await using var world = await World.Open(engine, services => services.AddSingleton<ISegmentFilter, OftenTold>());
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, "王小朋")).Succeeds();
        var often = new SegmentNode(Filter: "test.told", Is: "least", Values: ["2"]);
        (await world.Names(Who.BranchManager, All(often, If("phone", "given")))).ShouldBe("王小朋");
        (await world.Names(Who.BranchManager, All(None(often)))).ShouldBe("仇无电 欧阳娜");
    }
}

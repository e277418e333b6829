namespace Yangke.Tests.People.Segments;

public sealed class SegmentFilterListTests
{
    /// <summary>What is described can be asked: every operator with the first of its choices or the least of its values.</summary>
    [Theory, BothEngines]
    public async Task WhatIsDescribedCanBeAsked(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Administrator).Do(new AddTag("贵宾")).Succeeds();
        var rows = (await world.As(Who.BranchManager).Ask(new SegmentFilterList()).Succeeds()).Rows;
        rows.Count.ShouldBe(18 + ProfileFields.All.Count);
        foreach (var row in rows)
        {
            foreach (var asked in row.Operators)
            {
                var values = asked.Operands.Select(o => o.Choices.Count > 0 ? o.Choices[0].Value
                    : o.Kind == OperandKind.Whole ? $"{o.Most}" : o.Kind == OperandKind.Date ? "2026-03-02" : "王").ToArray();
                await world.As(Who.BranchManager).Ask(new SegmentCount(new SegmentNode(Filter: row.Filter, Is: asked.Is, Values: values))).Succeeds();
            }
        }
    }

    [Theory, BothEngines]
    public async Task OneChoosesAmongTheColleaguesAndBranchesOneKnows(Engine engine)
    {
        await using var world = await World.Open(engine);
        async Task<IReadOnlyList<string>> Names(Who who, string filter) =>
            [.. (await world.As(who).Ask(new SegmentFilterList()).Succeeds()).Rows.Single(r => r.Filter == filter).Operators.Single(o => o.Is == "is").Operands[0].Choices.Select(c => c.Name)];
        (await Names(Who.BranchManager, "people.branch")).ShouldBe(["西湖店"]);
        (await Names(Who.Administrator, "people.branch")).Count.ShouldBe(3);
        (await Names(Who.BranchManager, "people.owner")).ShouldNotContain("何清越");
        await world.As(Who.Receptionist).Ask(new SegmentFilterList()).IsRefused("kernel.not-permitted");
    }
}

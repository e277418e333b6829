namespace Yangke.Tests.People.Attachments;

public sealed class CustomerAttachmentsTests
{
    /// <summary>ORG-3: of what stands at closed levels only the number is told, and reading an open level is noted.</summary>
    [Theory, BothEngines]
    public async Task WhatOneDoesNotSeeIsOnlyCounted(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Attaches(Who.BranchManager, "病历.png", InformationLevel.Medical);
        await world.Attaches(Who.BranchManager, "合影.png");

        var seen = await world.As(Who.Receptionist).Ask(new CustomerAttachments(world.WangXiaoming)).Succeeds();
        seen.Rows.ShouldHaveSingleItem().Name.ShouldBe("合影.png");
        (seen.Hidden, seen.May.Count).ShouldBe((1, 0));
        (await world.Scalar<long>("SELECT count(*) FROM access_log")).ShouldBe(0);

        (await world.As(Who.BranchManager).Ask(new CustomerAttachments(world.WangXiaoming)).Succeeds()).Rows.Count.ShouldBe(2);
        (await world.Scalar<string>("SELECT level FROM access_log")).ShouldBe("Medical");
    }

    [Theory, BothEngines]
    public async Task AnotherBranchsCustomerIsUnknown(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.OtherReceptionist).Ask(new CustomerAttachments(world.WangXiaoming)).IsRefused("kernel.unknown");
    }
}

namespace Yangke.Tests.People.Merging;

public sealed class MergePreviewTests
{
    [Theory, BothEngines]
    public async Task EachFieldSaysWhatStays(Engine engine)
    {
        await using var world = await World.Open(engine);
        var other = await world.As(Who.Receptionist)
            .Do(new RegisterCustomer("仇五典", "13700001111", Gender.Female, Workplace: "星河", Note: "怕疼")).Succeeds();
        var preview = await world.As(Who.BranchManager).Ask(new MergePreview(world.QiuWudian, other.Customer)).Succeeds();
        preview.Keep.Name.ShouldBe("仇无电");
        preview.Drop.MemberNumber.ShouldBe(other.MemberNumber);
        (preview.Keep.Version, preview.Drop.Version).ShouldBe((1, 1));
        preview.Fields.ShouldBe(
        [
            new(MergeField.Name, "仇无电", "仇五典", false),
            new(MergeField.Gender, null, "Female", true),
            new(MergeField.Birthday, null, null, false),
            new(MergeField.Phone, null, "137****1111", true),
            new(MergeField.Workplace, null, "星河", true),
            new(MergeField.Identity, null, null, false),
        ]);
        preview.Entries.ShouldBe(1);
        preview.Hidden.ShouldBeEmpty();
        await world.Facts.Were<CustomerRegistered>(_ => true);
    }

    [Theory, BothEngines]
    public async Task OneFileAndAFileOutOfSightAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new MergePreview(world.QiuWudian, world.QiuWudian)).IsRefused("people.same-file", "drop");
        await world.As(Who.BranchManager).Ask(new MergePreview(world.QiuWudian, world.ShanXue)).IsRefused("kernel.unknown");
        await world.As(Who.Receptionist).Ask(new MergePreview(world.QiuWudian, world.WangXiaoming)).IsRefused("kernel.not-permitted");
    }
}

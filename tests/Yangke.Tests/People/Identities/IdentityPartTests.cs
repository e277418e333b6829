using System.Text.Json;

namespace Yangke.Tests.People.Identities;

/// <summary>Her copy, her erasure and a merge take the identity document along.</summary>
public sealed class IdentityPartTests
{
    private const string Passport = "E12345678";

    [Theory, BothEngines]
    public async Task HerCopyHasItWholeAndHerErasureLeavesNothing(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(RecordIdentityTests.Card(world.WangXiaoming, 1, RecordIdentityTests.Male)).Succeeds();
        var copy = await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming)).Succeeds();
        using var data = JsonDocument.Parse(copy.Json);
        data.RootElement.GetProperty("people_identities").GetProperty("identityNumber").GetString().ShouldBe(RecordIdentityTests.Male);
        copy.Html.ShouldContain("居民身份证");
        (await world.As(Who.BranchManager).Do(new CopyOfFile(world.WangXiaoming, Language.En)).Succeeds()).Html.ShouldContain("Resident ID card");

        await world.As(Who.Administrator).Do(new EraseCustomer(world.WangXiaoming, 2, "本人要求")).Succeeds();
        (await world.Scalar<long>("SELECT count(*) FROM people_identities")).ShouldBe(0);
        (await world.As(Who.Receptionist).Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Identity.ShouldBeNull();
    }

    /// <summary>As with every field: the preview shows both, one stays, and what stays behind is told, masked.</summary>
    [Theory]
    [InlineData(Engine.Sqlite, true), InlineData(Engine.Sqlite, false), InlineData(Engine.Postgres, true), InlineData(Engine.Postgres, false)]
    public async Task OfTwoOneStays(Engine engine, bool fromDrop)
    {
        await using var world = await World.Open(engine);
        var (desk, manager) = (world.As(Who.Receptionist), world.As(Who.BranchManager));
        await desk.Do(RecordIdentityTests.Card(world.WangXiaoming, 1, RecordIdentityTests.Male)).Succeeds();
        await desk.Do(new RecordIdentity(world.QiuWudian, 1, IdentityKind.Passport, Passport)).Succeeds();
        var preview = await manager.Ask(new MergePreview(world.WangXiaoming, world.QiuWudian)).Succeeds();
        preview.Fields.Single(f => f.Field == MergeField.Identity).ShouldBe(new(MergeField.Identity, "330***********0017", "E****5678", false));
        preview.Moves.ShouldBeEmpty();

        await manager.Do(new MergeCustomers(world.WangXiaoming, world.QiuWudian, 2, 2, fromDrop ? [MergeField.Identity] : [])).Succeeds();
        (await desk.Do(new ShowIdentity(world.WangXiaoming)).Succeeds()).Number.ShouldBe(fromDrop ? Passport : RecordIdentityTests.Male);
        (await world.Scalar<long>("SELECT count(*) FROM people_identities")).ShouldBe(1);
        var fact = (await world.Facts.Were<CustomersMerged>(_ => true)).Single();
        fact.Left.ShouldContain(fromDrop ? new Change("identity", "330***********0017", "E****5678") : new Change("identity", "E****5678", "330***********0017"));
        fact.Changes.Any(c => c.Field == "identity").ShouldBe(fromDrop);
    }

    [Theory, BothEngines]
    public async Task WhereTheKeptFileHasNoneTheOthersComesAlong(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(new RecordIdentity(world.QiuWudian, 1, IdentityKind.Passport, Passport)).Succeeds();
        var preview = await world.As(Who.BranchManager).Ask(new MergePreview(world.WangXiaoming, world.QiuWudian)).Succeeds();
        var proposed = preview.Fields.Where(f => f.FromDrop).Select(f => f.Field).ToList();
        proposed.ShouldBe([MergeField.Identity]);
        await world.As(Who.BranchManager).Do(new MergeCustomers(world.WangXiaoming, world.QiuWudian, 1, 2, proposed)).Succeeds();
        (await world.As(Who.Receptionist).Do(new ShowIdentity(world.WangXiaoming)).Succeeds()).Number.ShouldBe(Passport);
    }
}

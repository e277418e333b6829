namespace Yangke.Tests.People.Contacting;

public sealed class RefuseContactTests
{
    [Theory, BothEngines]
    public async Task EachChannelAndPurposeOnceAndToldAsChanges(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new RefuseContact(world.WangXiaoming, [ContactChannel.Call, ContactChannel.Sms], [ContactPurpose.Marketing, ContactPurpose.Care], WishHow.Spoken, "太忙");
        await world.As(Who.Receptionist).Do(asked).Succeeds();
        await world.As(Who.Receptionist).Do(asked with { Channels = [ContactChannel.Call, ContactChannel.Email], Purposes = [ContactPurpose.Care] }).Succeeds();
        await world.Facts.Were<ContactRefused>(f => f.Changes.Count == 4 && f.How == WishHow.Spoken, f => f.Changes is [{ Field: "Email", To: "Care" }]);
        (await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds()).Refusals.Count.ShouldBe(5);
        await world.As(Who.Receptionist).Do(asked).Succeeds(); // nothing new, nothing told
        (await world.Facts.Entries()).Count.ShouldBe(2);
    }

    /// <summary>ORG-6: safety is never switched off, and only a spoken or written wish ends care: the database holds both.</summary>
    [Theory, BothEngines]
    public async Task SafetyStaysAndCareEndsOnlyByHerOwnWord(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new RefuseContact(world.WangXiaoming, [ContactChannel.Call], [ContactPurpose.Safety], WishHow.Written);
        await world.As(Who.Receptionist).Do(asked).IsRefused("people.safety-stays", "purposes");
        await world.As(Who.Receptionist).Do(asked with { Purposes = [ContactPurpose.Care], How = WishHow.Reply }).IsRefused("people.care-by-spoken-wish", "how");
        await world.As(Who.Receptionist).Do(asked with { Purposes = [] }).IsRefused("people.nothing-refused");
        async Task Insert(string purpose, string how) => await world.Sql(
            "INSERT INTO people_contact_refusals (id, version, customer, channel, purpose, how, refused_at) "
            + "SELECT @id, 1, id, 'Call', @purpose, @how, registered_at FROM people_customers WHERE name = '王小明'",
            new { id = world.Raw(Guid.NewGuid()), purpose, how });
        await Should.ThrowAsync<Exception>(Insert("Safety", "Written"));
        await Should.ThrowAsync<Exception>(Insert("Care", "Reply"));
        await Insert("Care", "Spoken");
        await Should.ThrowAsync<Exception>(Insert("Care", "Spoken")); // once is enough
        await world.Facts.WereNone();
    }

    [Theory, BothEngines]
    public async Task OnlyWhoMayAndOnlyWithinHerScope(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new RefuseContact(world.WangXiaoming, [ContactChannel.Call], [ContactPurpose.Survey], WishHow.Written);
        await world.As(Who.Cashier).Do(asked).IsRefused("kernel.not-permitted");
        await world.As(Who.Receptionist).Do(asked with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
    }
}

namespace Yangke.Tests.People.Contacting;

public sealed class KeepDiscreetTests
{
    [Theory, BothEngines]
    public async Task WhatSheNamedIsKeptAndChangedOnItsVersion(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new KeepDiscreet(world.WangXiaoming, 0, [ContactChannel.Call, ContactChannel.Message], 600, 720);
        await world.As(Who.Receptionist).Do(asked).Succeeds();
        await world.As(Who.Receptionist).Do(asked).IsRefused("kernel.changed");
        await world.As(Who.Receptionist).Do(asked with { Version = 1, ToMinute = 780, NeutralSign = false }).Succeeds();
        var kept = (await world.As(Who.Receptionist).Ask(new ContactWishes(world.WangXiaoming)).Succeeds()).Discretion!;
        (kept.Version, kept.FromMinute, kept.ToMinute, kept.NeutralSign).ShouldBe((2, 600, 780, false));
        kept.Channels.ShouldBe([ContactChannel.Message, ContactChannel.Call]);
        await world.Facts.Were<DiscretionAsked>(f => f.Changes[0] == new Change("discreet", null, "Message Call 10:00–12:00 Neutral"),
            f => f.Changes[0].To == "Message Call 10:00–13:00");
    }

    [Theory, BothEngines]
    public async Task NoSmsNoEmptyHoursAndOnlyWhoMay(Engine engine)
    {
        await using var world = await World.Open(engine);
        var asked = new KeepDiscreet(world.WangXiaoming, 0, [ContactChannel.Call], 600, 720);
        await world.As(Who.Receptionist).Do(asked with { Channels = [ContactChannel.Sms] }).IsRefused("people.discreet-without-sms", "channels");
        await world.As(Who.Receptionist).Do(asked with { Channels = [] }).IsRefused("people.discreet-without-sms", "channels");
        await world.As(Who.Receptionist).Do(asked with { ToMinute = 600 }).IsRefused("people.hours-unlikely", "toMinute");
        await world.As(Who.Receptionist).Do(asked with { ToMinute = 1441 }).IsRefused("kernel.shape", "toMinute");
        await world.As(Who.Cashier).Do(asked).IsRefused("kernel.not-permitted");
        await world.As(Who.Receptionist).Do(asked with { Customer = world.ShanXue }).IsRefused("kernel.unknown");
        await world.Facts.WereNone();
    }
}

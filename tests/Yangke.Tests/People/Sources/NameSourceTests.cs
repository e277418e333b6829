namespace Yangke.Tests.People.Sources;

public sealed class NameSourceTests
{
    internal static async Task<SourceId> Source(World world, string name) =>
        (await world.As(Who.Administrator).Ask(new SourceList()).Succeeds()).Rows.Single(r => r.Name == name).Source;

    internal static async Task<CustomerSourcesAnswer> Sources(World world, Who who, CustomerId customer) =>
        await world.As(who).Ask(new CustomerSources(customer)).Succeeds();

    [Theory, BothEngines]
    public async Task TheFirstIsHerSourceAndWhatComesAfterIsATouch(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var (leaflet, friend) = (await Source(world, "传单"), await Source(world, "老客转介绍"));
        (await desk.Do(new NameSource(world.WangXiaoming, leaflet)).Succeeds()).IsFirst.ShouldBeTrue();
        world.Clock.Move(TimeSpan.FromHours(3));
        (await desk.Do(new NameSource(world.WangXiaoming, friend, world.OuyangNa)).Succeeds()).IsFirst.ShouldBeFalse();

        var sources = await Sources(world, Who.Cashier, world.WangXiaoming);
        sources.First!.Source.ShouldBe(new SourceNamed(leaflet, "传单", "Leaflet", Channel.Promotion));
        var later = sources.Later.ShouldHaveSingleItem();
        (later.Source.Id, later.Referrer, later.By!.Name).ShouldBe((friend, new CustomerNamed(world.OuyangNa, "欧阳娜"), "苏小蔓"));
        (later.At - sources.First.At).Hours.ShouldBe(3);
        await world.Facts.Were<CustomerCameBy>(f => f.IsFirst, f => !f.IsFirst && f.Referrer == world.OuyangNa);
    }

    /// <summary>Locked by the database itself (ACQ-2): neither another source nor a second first one.</summary>
    [Theory, BothEngines]
    public async Task TheDatabaseLocksTheFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        var (leaflet, walkIn) = (await Source(world, "传单"), await Source(world, "自然到院"));
        await world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, leaflet)).Succeeds();
        await world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, walkIn)).Succeeds();
        var other = new { source = world.Raw(walkIn.Value) };
        await Should.ThrowAsync<Exception>(() => world.Sql("UPDATE people_touches SET source = @source", other));
        await Should.ThrowAsync<Exception>(() => world.Sql($"UPDATE people_touches SET is_first = {(engine == Engine.Sqlite ? "1" : "true")}"));
        (await Sources(world, Who.Cashier, world.WangXiaoming)).First!.Source.Id.ShouldBe(leaflet);
    }

    /// <summary>Several at once: one source, the others touches, nobody refused.</summary>
    [Theory, BothEngines]
    public async Task OfSeveralAtOnceOneIsFirst(Engine engine)
    {
        await using var world = await World.Open(engine);
        var leaflet = await Source(world, "传单");
        var named = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            world.As(Who.Receptionist).Do(new NameSource(world.WangXiaoming, leaflet)).Succeeds()));
        named.Count(n => n.IsFirst).ShouldBe(1);
        (await Sources(world, Who.Cashier, world.WangXiaoming)).Later.Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task EndedSourcesHerselfAndStrangersAreRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var bus = await Source(world, "公交广告");
        await world.As(Who.Administrator).Do(new ChangeSource(bus, 1, "公交广告", "Bus", Channel.Promotion, Ended: true)).Succeeds();
        await desk.Do(new NameSource(world.WangXiaoming, bus)).IsRefused("people.source-ended", "source");
        var friend = await Source(world, "老客转介绍");
        await desk.Do(new NameSource(world.WangXiaoming, friend, world.WangXiaoming)).IsRefused("people.referred-by-herself", "referrer");
        await desk.Do(new NameSource(world.WangXiaoming, friend, world.ShanXue)).IsRefused("kernel.unknown"); // of another branch
        await desk.Do(new NameSource(world.ShanXue, friend)).IsRefused("kernel.unknown");
        await world.As(Who.Cashier).Do(new NameSource(world.WangXiaoming, friend)).IsRefused("kernel.not-permitted");
    }
}

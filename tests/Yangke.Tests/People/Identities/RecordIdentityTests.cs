using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yangke.Tests.People.Identities;

public sealed class RecordIdentityTests
{
    public const string Male = "330106199205140017";
    public const string Female = "330106199205140025";

    internal static RecordIdentity Card(CustomerId customer, int version, string number, bool evenIfKnown = false) =>
        new(customer, version, IdentityKind.ResidentCard, number, EvenIfKnown: evenIfKnown);

    [Theory, BothEngines]
    public async Task TheCardShowsItMaskedAndNothingElseShowsIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var asked = Card(world.WangXiaoming, 1, Male) with { IdentityExpiresOn = new DateOnly(2026, 3, 1) };
        (await desk.Do(asked, key: "k").Succeeds()).Version.ShouldBe(2);

        var card = await world.As(Who.Cashier).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        card.Identity.ShouldBe(new IdentityShown(IdentityKind.ResidentCard, "330***********0017", new DateOnly(2026, 3, 1), IsExpired: true));
        (await desk.Ask(new CustomerCard(world.QiuWudian)).Succeeds()).Identity.ShouldBeNull();
        (await desk.Ask(new FindCustomers(Male)).Succeeds()).Hits.ShouldBeEmpty();
        var told = (await world.Facts.Were<IdentityRecorded>(f => f.Customer == world.WangXiaoming)).Single();
        told.Changes.ShouldBe([new("identityKind", null, "ResidentCard"), new("identity", null, "330***********0017"), new("identityExpiresOn", null, "2026-03-01")]);
        await Nowhere(world, Male, asked);
        (await desk.Do(Card(world.WangXiaoming, 1, Male)).IsRefused("kernel.changed")).ShouldNotBeNull();
    }

    /// <summary>Who has the database and not the key finds the number in no column of it: neither as text, nor closed, nor by trying hashes.</summary>
    private static async Task Nowhere(World world, string number, RecordIdentity asked)
    {
        var tables = world.Data.Name == "sqlite"
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE '%search%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '%search%'";
        await using var connection = await world.Connect();
        var plain = from text in (string[])[number, $"ResidentCard|{number}", nameof(RecordIdentity) + JsonSerializer.Serialize(asked, Catalogue.Json)]
                    select SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var hashes = plain.ToList();
        foreach (var table in (await Dapper.SqlMapper.QueryAsync<string>(connection, tables)).ToList())
        {
            foreach (IDictionary<string, object?> row in await Dapper.SqlMapper.QueryAsync(connection, $"SELECT * FROM {table}"))
            {
                foreach (var (column, value) in row)
                {
                    var text = value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{value}";
                    text.ShouldNotContain(number, Case.Sensitive, $"{table}.{column}");
                    (value is byte[] kept && hashes.Exists(hash => kept.AsSpan().SequenceEqual(hash))).ShouldBeFalse($"{table}.{column}");
                }
            }
        }
    }

    [Theory, BothEngines]
    public async Task WhatTheNumberTellsIsFilledInOrRefused(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(Card(world.QiuWudian, 1, Female)).Succeeds();
        var card = await desk.Ask(new CustomerCard(world.QiuWudian)).Succeeds();
        (card.Birthday, card.Gender).ShouldBe((new DateOnly(1992, 5, 14), Gender.Female));
        await world.Facts.Were<CustomerCorrected>(f => f.Changes.Select(c => c.Field).SequenceEqual(["gender", "birthday"]));

        (await desk.Do(Card(world.WangXiaoming, 1, Female)).IsRefused("people.identity-differs", "gender")).In(Language.Zh).ShouldContain("女");
        (await desk.Do(Card(world.WangXiaoming, 1, "11010519491231002X")).IsRefused("people.identity-differs", "birthday"))
            .In(Language.En).ShouldContain("1949-12-31");
        await desk.Do(Card(world.WangXiaoming, 1, "330106199205140018")).IsRefused("people.identity-unreadable", "identityNumber");
        foreach (var kind in Enum.GetValues<IdentityKind>())
        {
            await desk.Do(new RecordIdentity(world.WangXiaoming, 1, kind, "?")).IsRefused("people.identity-unreadable", "identityNumber");
        }
        await desk.Do(Card(world.WangXiaoming, 1, Male) with { IdentityExpiresOn = new DateOnly(26, 3, 1) })
            .IsRefused("people.expiry-unlikely", "identityExpiresOn");
        (await desk.Ask(new CustomerCard(world.WangXiaoming)).Succeeds()).Identity.ShouldBeNull();
    }

    /// <summary>As with phones: two files may have one identity, but only knowingly.</summary>
    [Theory, BothEngines]
    public async Task TheSameIdentityIsSaidBeforeSaving(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        await desk.Do(Card(world.WangXiaoming, 1, Male)).Succeeds();
        var known = await desk.Do(Card(world.QiuWudian, 1, Male)).IsRefused("people.identity-known", "identityNumber");
        known.Customer.ShouldBe(world.WangXiaoming);
        await desk.Do(new RecordIdentity(world.QiuWudian, 1, IdentityKind.Passport, Male)).Succeeds(); // another document
        await desk.Do(Card(world.QiuWudian, 2, Male, evenIfKnown: true)).Succeeds();
        (await desk.Ask(new LikelyDuplicates(world.QiuWudian)).Succeeds()).Rows.ShouldHaveSingleItem().Signs.ShouldBe([DuplicateSign.Identity]);
        (await world.Scalar<long>("SELECT count(*) FROM people_identities")).ShouldBe(2);
        await desk.Do(Card(world.WangXiaoming, 2, Male)).IsRefused("people.identity-known"); // now it is the other's too
    }

    /// <summary>Outside one's scope only where, and no id (DESIGN §9).</summary>
    [Theory, BothEngines]
    public async Task AtAnotherBranchOnlyWhereIsSaid(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Receptionist).Do(Card(world.WangXiaoming, 1, Male)).Succeeds();
        var elsewhere = world.As(Who.OtherReceptionist);
        var known = await elsewhere.Do(new RegisterCustomer("王大明", IdentityNumber: Male)).IsRefused("people.identity-known", "identityNumber");
        known.Customer.ShouldBeNull();
        known.In(Language.Zh).ShouldContain("西湖店");
        known.In(Language.Zh).ShouldNotContain("王小明");
        var row = (await elsewhere.Ask(new LikelyDuplicatesOf(IdentityKind: IdentityKind.ResidentCard, IdentityNumber: Male)).Succeeds()).Rows.ShouldHaveSingleItem();
        (row.Customer, row.Name, row.BranchName).ShouldBe((null, null, "西湖店"));
        (await elsewhere.Ask(new LikelyDuplicatesOf(IdentityKind: IdentityKind.ResidentCard, IdentityNumber: Male[..17])).Succeeds()).Rows.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task WhoIsRegisteredWithOneHasBirthdayAndGenderFromIt(Engine engine)
    {
        await using var world = await World.Open(engine);
        var desk = world.As(Who.Receptionist);
        var made = (await desk.Do(new RegisterCustomer("林可心", IdentityNumber: Female)).Succeeds()).Customer;
        var card = await desk.Ask(new CustomerCard(made)).Succeeds();
        (card.Birthday, card.Gender, card.Identity!.Number).ShouldBe((new DateOnly(1992, 5, 14), Gender.Female, "330***********0025"));
        await desk.Do(new RegisterCustomer("林可欣", IdentityNumber: Female)).IsRefused("people.identity-known");
        await desk.Do(new RegisterCustomer("林可欣", IdentityNumber: Female, EvenIfKnown: true)).Succeeds();
        await desk.Do(new RegisterCustomer("林", Gender: Gender.Male, IdentityNumber: Female)).IsRefused("people.identity-differs", "gender");
        await desk.Do(new RegisterCustomer("林", IdentityNumber: "1")).IsRefused("people.identity-unreadable", "identityNumber");
    }

    [Theory, BothEngines]
    public async Task PermissionAndScopeHold(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.Cashier).Do(Card(world.WangXiaoming, 1, Male)).IsRefused("kernel.not-permitted");
        (await world.As(Who.Receptionist).Do(Card(world.ShanXue, 1, Male)).IsRefused("kernel.unknown"))
            .ShouldBe(await world.As(Who.Receptionist).Do(Card(CustomerId.New(), 1, Male)).IsRefused("kernel.unknown"));
        await world.Facts.WereNone();
    }
}

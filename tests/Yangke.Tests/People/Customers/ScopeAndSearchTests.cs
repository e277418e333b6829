using Yangke.People.Demo;
using Yangke.People.Search;
using Yangke.Tests.People.Search;

namespace Yangke.Tests.People.Customers;

/// <summary>In any house the list, the card, the search and the plain rule <see cref="Sees"/> agree on who may see whom (ORG-1).</summary>
public sealed class ScopeAndSearchTests
{
    private static readonly Who[] Everybody = Enum.GetValues<Who>();

    [Theory]
    [BothEngines(1), BothEngines(2), BothEngines(3)]
    public async Task ListCardAndSearchSeeWhatThePlainRuleSees(Engine engine, int seed)
    {
        await using var world = await World.Open(engine);
        var random = new Random(seed);
        var house = await Fill(world, random, 250);
        var holders = await Hand(world, random, house);
        foreach (var who in Everybody)
        {
            var person = world.As(who);
            var scope = (await person.Actor).Scope;
            var mine = house.Where(c => Sees(scope, c, holders)).ToList();
            var list = (await person.Ask(new CustomerList(Size: 200)).Succeeds()).Rows.Select(r => r.MemberNumber);
            list.ShouldBe(mine.OrderByDescending(c => c.Seq).Take(200).Select(c => c.MemberNumber), $"{who}");
            foreach (var one in Drawn(random, house, 15))
            {
                var card = await person.Ask(new CustomerCard(one.Id));
                card.Ok.ShouldBe(mine.Contains(one), $"{who} {one.Name}");
                var hits = (await person.Ask(new FindCustomers(one.MemberNumber)).Succeeds()).Hits;
                hits.Any(h => h.Customer == one.Id).ShouldBe(mine.Contains(one), $"{who} {one.Name}");
            }
        }
    }

    [Theory]
    [BothEngines(4), BothEngines(5), BothEngines(6)]
    public async Task SearchFindsWhatReadingEveryRowFinds(Engine engine, int seed)
    {
        await using var world = await World.Open(engine);
        var random = new Random(seed);
        var house = await Fill(world, random, 400);
        var holders = await Hand(world, random, house);
        foreach (var one in Drawn(random, house, 60))
        {
            var (who, text, size) = (Everybody[random.Next(Everybody.Length)], Typed(random, one), random.Next(1, 30));
            var actor = await world.As(who).Actor;
            var right = house.Where(c => Sees(actor.Scope, c, holders))
                .Select(c => (c.Seq, c.Name, Match: Findable(c).Find(text, actor.May(Permissions.Contact))))
                .Where(c => c.Match is not null)
                .OrderBy(c => c.Match!.Value.Rank).ThenByDescending(c => c.Seq).ToList();
            var answer = await world.As(who).Ask(new FindCustomers(text, size)).Succeeds();
            answer.Hits.Select(h => $"{h.MemberNumber} {h.Name} {h.Matched.Kind}")
                .ShouldBe(right.Take(size).Select(c => $"{Customer.MemberNumberOf(c.Seq)} {c.Name} {c.Match!.Value.Kind}"), $"{who} \"{text}\" {size}");
            answer.More.ShouldBe(right.Count > size, $"{who} \"{text}\" {size}");
        }
    }

    /// <summary>What she is no longer called finds her no longer, in the index itself and not only on the page (ORG-5).</summary>
    [Theory, BothEngines]
    public async Task TheIndexForgetsWhatWasCorrectedAndErased(Engine engine)
    {
        await using var world = await World.Open(engine);
        var made = await world.As(Who.Receptionist).Do(new RegisterCustomer("旧名字", "13700007531")).Succeeds();
        await world.As(Who.Receptionist).Do(new CorrectCustomer(made.Customer, 1, "新名字", "13700008642")).Succeeds();
        (await Holding(world, "n旧名字", "l7531")).ShouldBe(0);
        (await Holding(world, "n新名字", "l8642")).ShouldBe(2);
        await world.Data.Write(async db =>
        {
            await db.Engine.Grams.Remove(db, Customer.SearchIndex, long.Parse(made.MemberNumber));
            return 0;
        }, Urgency.Interactive, CancellationToken.None);
        (await Holding(world, "n新名字", "l8642", "g名")).ShouldBe(0);
    }

    /// <summary>ORG-1 in plain words: everything; what is hers, or of those she stands in for, or held by them; her branches; her department.</summary>
    private static bool Sees(Scope scope, Customer customer, ILookup<CustomerId, StaffId> holders) =>
        scope.Level == ScopeLevel.All
        || scope.Own.Any(one => customer.Owner == one || holders[customer.Id].Contains(one))
        || (scope.Level is ScopeLevel.Branch or ScopeLevel.Region && scope.Branches.Contains(customer.Branch))
        || (scope.Level == ScopeLevel.Department && customer.Department is not null && customer.Department == scope.Department);

    /// <summary>Some files are held beyond being owned, some only for a while; two people are away and others stand in for them.</summary>
    private static async Task<ILookup<CustomerId, StaffId>> Hand(World world, Random random, List<Customer> house)
    {
        var admin = world.As(Who.Administrator);
        List<(CustomerId Customer, StaffId Staff)> held = [];
        foreach (var one in Drawn(random, house, 30).DistinctBy(c => c.Id))
        {
            var staff = Places.Staff(random.Next(2) == 0 ? Who.Consultant : Who.BranchManager);
            if (random.Next(2) == 0)
            {
                await admin.Do(new AssignOwner(one.Id, OwnerRole.Therapist, staff)).Succeeds();
                held.Add((one.Id, staff));
                continue;
            }
            var need = (await admin.Do(new NoteNeed(one.Id, "想做", NeedVoice.Stated, NeedArea.Skin, NeedUrgency.Soon, Owner: staff)).Succeeds()).Need;
            if (random.Next(3) > 0)
            {
                held.Add((one.Id, staff));
                continue;
            }
            await admin.Do(new CloseNeed(need, NeedOutcome.Met)).Succeeds();
        }
        await admin.Do(new RecordAbsence(Places.Staff(Who.Consultant), new(2026, 3, 1), new(2026, 3, 9), Places.Staff(Who.Cashier))).Succeeds();
        await admin.Do(new RecordAbsence(Places.Staff(Who.OtherReceptionist), new(2026, 3, 2), new(2026, 3, 2), Places.Staff(Who.Nurse))).Succeeds();
        await admin.Do(new RecordAbsence(Places.Staff(Who.Receptionist), new(2026, 3, 3), new(2026, 3, 4), Places.Staff(Who.Auditor))).Succeeds();
        (await world.As(Who.Nurse).Actor).Scope.Own.Count.ShouldBe(2);
        (await world.As(Who.Auditor).Actor).Scope.Own.Count.ShouldBe(1);
        return held.ToLookup(h => h.Customer, h => h.Staff);
    }

    private static async Task<int> Holding(World world, params string[] tokens)
    {
        await using var db = world.Data.Reader();
        return (await db.Engine.Grams.Find(db, Customer.SearchIndex, [.. tokens.Select(token => new GramQuery([token], null))], [], 10)).Count;
    }

    private static Findable Findable(Customer customer) => new(
        customer.Name, Phones: customer.Phone is { } phone ? [phone.Value] : [], MemberNumber: customer.MemberNumber, Workplace: customer.Workplace);

    private static string Typed(Random random, Customer customer)
    {
        var spoken = Spoken.Name(Folded.Of(customer.Name));
        var sound = string.Concat(Enumerable.Range(0, spoken.Count).Select(u => spoken.Readings(u)[0]));
        var initials = string.Concat(Enumerable.Range(0, spoken.Count).Select(u => spoken.Readings(u)[0][0]));
        return random.Next(9) switch
        {
            0 => customer.Name,
            1 => Part(random, customer.Name, 1),
            2 => Part(random, sound, 1),
            3 => Part(random, initials, 1),
            4 => spoken.Readings(0)[0] + initials[1..],
            5 => Part(random, customer.Phone?.Value ?? "138", 3),
            6 => customer.Phone?.Value[^4..] ?? "0000",
            7 => Part(random, customer.MemberNumber, 2),
            _ => Part(random, customer.Workplace ?? "学", 1),
        };
    }

    private static string Part(Random random, string text, int shortest)
    {
        var length = random.Next(Math.Min(shortest, text.Length), text.Length + 1);
        return text.Substring(random.Next(text.Length - length + 1), length);
    }

    private static List<Customer> Drawn(Random random, List<Customer> house, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => house[random.Next(house.Count)])];

    /// <summary>Customers of any branch, department and owner, as later stages will leave them.</summary>
    private static async Task<List<Customer>> Fill(World world, Random random, int count)
    {
        var branches = new[] { Places.WestLake, Places.North, Places.Riverside };
        await world.Data.Write(async db =>
        {
            db.Actor = Actor.System;
            var customers = new DemoPeople(random.Next()).Take(count).Select(person =>
            {
                var customer = Customer.Register(
                    CustomerProfile.Read(person.Name, random.Next(8) == 0 ? null : person.Phone, Gender.Unknown, null, person.Workplace, null, new(2026, 1, 1)),
                    branches[random.Next(3)], random.Next(3) == 0 ? null : Places.Staff(Everybody[random.Next(Everybody.Length)]), world.Clock.GetUtcNow().UtcDateTime);
                db.Add(customer);
                db.Entry(customer).Property(c => c.Department).CurrentValue = random.Next(3) == 0 ? Places.Skin : null;
                return customer;
            }).ToList();
            await db.SaveChangesAsync();
            await Customer.Index(db, customers);
            return 0;
        }, Urgency.Interactive, CancellationToken.None);
        await using var reader = world.Data.Reader();
        reader.Actor = Actor.System;
        return await reader.Set<Customer>().AsNoTracking().ToListAsync();
    }
}

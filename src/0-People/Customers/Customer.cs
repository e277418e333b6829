using Yangke.People.Search;

namespace Yangke.People;

/// <summary>As she says herself.</summary>
public enum Gender { Unknown, Female, Male }

/// <summary>A customer's file. What is registered and corrected here is what everyone later finds her by.</summary>
internal sealed class Customer : Entity<CustomerId>, IScoped, IErasable
{
    public const string SearchIndex = "people_search";

    /// <summary>The day of the year she was born on (month × 100 + day), kept by the database itself for lists by birthday.</summary>
    public const string BirthDay = "BirthDay";

    private Customer(CustomerId id, string name, BranchId branch, DateTime registeredAt)
    {
        (Id, Name, Branch, RegisteredAt) = (id, name, branch, registeredAt);
    }

    /// <summary>Her number in the order of registering; the search index and the member number are made of it.</summary>
    public long Seq { get; private set; }

    public string Name { get; private set; }

    public Gender Gender { get; private set; }

    public DateOnly? Birthday { get; private set; }

    public PhoneNumber? Phone { get; private set; }

    public string? Workplace { get; private set; }

    public string? Note { get; private set; }

    /// <summary>When the note was written as it stands: from then its time is counted (ORG-5).</summary>
    public DateTime? NotedAt { get; private set; }

    public BranchId Branch { get; private set; }

    public DepartmentId? Department { get; private set; }

    public StaffId? Owner { get; private set; }

    public DateTime RegisteredAt { get; private set; }

    public StaffId? RegisteredBy { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public DateTime? ErasedAt { get; private set; }

    public string MemberNumber => MemberNumberOf(Seq);

    public static string MemberNumberOf(long seq) => seq.ToString("D6");

    public static Customer Register(CustomerProfile profile, BranchId branch, StaffId? by, DateTime at)
    {
        var customer = new Customer(CustomerId.New(), profile.Name, branch, at) { RegisteredBy = by, Owner = by };
        customer.Take(profile, at);
        return customer;
    }

    /// <summary>Takes over what differs and says so, field by field; nothing differs, nothing is said.</summary>
    public IReadOnlyList<Change> Correct(CustomerProfile profile, DateTime at)
    {
        var changes = Differences.Of(
            ("name", Name, profile.Name), ("gender", Gender.ToString(), profile.Gender.ToString()),
            ("birthday", Birthday?.ToString("O"), profile.Birthday?.ToString("O")), ("phone", Phone?.Value, profile.Phone?.Value),
            ("workplace", Workplace, profile.Workplace), ("note", Note, profile.Note));
        if (changes.Count > 0)
        {
            Take(profile, at);
        }
        return changes;
    }

    /// <summary>What the file says of her now, as people fill it in.</summary>
    public CustomerProfile AsProfile() => new(Name, Phone, Gender, Birthday, Workplace, Note);

    /// <summary>Something beside her file that is edited on its version was changed: whoever saw it before learns of that.</summary>
    public void Touch(ClinicDb db, DateTime at)
    {
        ChangedAt = at;
        db.Entry(this).Property(c => c.ChangedAt).IsModified = true; // also where the clock stands
    }

    /// <summary>She belongs to somebody else from now on; the search index must be told, for scope goes by it.</summary>
    public async Task BelongTo(StaffId? owner, ClinicDb db, DateTime at)
    {
        if (owner != Owner)
        {
            var before = await Indexed(db);
            (Owner, ChangedAt) = (owner, at);
            await IndexAgain(db, before);
        }
    }

    /// <summary>These colleagues, and nobody else, hold her file for this cause: they see her until it ends (ORG-1).</summary>
    public static async Task Hold(CustomerId id, string cause, IReadOnlyCollection<StaffId> staff, Act act)
    {
        var customer = await act.Db.Set<Customer>().SingleAsync(c => c.Id == id);
        var before = await customer.Indexed(act.Db);
        if (await FileHolder.Set(act.Db, id, cause, staff))
        {
            await act.Flush();
            await customer.IndexAgain(act.Db, before);
        }
    }

    /// <summary>Those of some customers whom the actor may see.</summary>
    public static async Task<IReadOnlySet<CustomerId>> Seen(Act act, IEnumerable<CustomerId> ids)
    {
        List<CustomerId> asked = [.. ids];
        return asked.Count == 0 ? new HashSet<CustomerId>()
            : await act.Db.Set<Customer>().Where(c => asked.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync();
    }

    /// <summary>What was on file is gone (ORG-5); the row stays, so that numbers and links keep their place.</summary>
    public void Erase(DateTime at) => ErasedAt = at;

    /// <summary>The note's time is over, or she wants it gone.</summary>
    public void ForgetNote() => (Note, NotedAt) = (null, null);

    /// <summary>Puts new customers into the search index, with the scope they belong to.</summary>
    public static Task Index(ClinicDb db, params IEnumerable<Customer> customers) =>
        db.Engine.Grams.Add(db, SearchIndex, [.. customers.Select(c => c.IndexedFor([]))]);

    /// <summary>Makes the search index follow what was changed since <paramref name="before"/>.</summary>
    public async Task IndexAgain(ClinicDb db, IndexedRow before) => await db.Engine.Grams.Change(db, SearchIndex, before, await Indexed(db));

    /// <summary>Her row of the index as it has to be now, with those who hold her file.</summary>
    public async Task<IndexedRow> Indexed(ClinicDb db) => IndexedFor(await FileHolder.Of(db, Id));

    private IndexedRow IndexedFor(IReadOnlyList<StaffId> holders) => new(
        Seq, Grams.Of(new Findable(Name, Phones: Phone is { } phone ? [phone.Value] : [], MemberNumber: MemberNumber, Workplace: Workplace)),
        ScopeGrams.Of(this, holders));

    private void Take(CustomerProfile profile, DateTime at)
    {
        NotedAt = profile.Note is null ? null : profile.Note == Note ? NotedAt : at;
        (Name, Gender, Birthday, Phone) = (profile.Name, profile.Gender, profile.Birthday, profile.Phone);
        (Workplace, Note, ChangedAt) = (profile.Workplace, profile.Note, at);
    }
}

/// <summary>What people fill in about her, read into one spelling and checked.</summary>
internal sealed record CustomerProfile(
    string Name, PhoneNumber? Phone, Gender Gender, DateOnly? Birthday, string? Workplace, string? Note)
{
    public static CustomerProfile Read(
        string name, string? phone, Gender gender, DateOnly? birthday, string? workplace, string? note, DateOnly today)
    {
        PhoneNumber? number = null;
        if (!string.IsNullOrWhiteSpace(phone))
        {
            number = PhoneNumber.Read(phone) ?? throw Refusals.PhoneUnreadable();
        }
        return birthday is { } born && (born > today || born.Year < 1900)
            ? throw Refusals.BirthdayUnlikely()
            : new CustomerProfile(OneLine.Of(name)!, number, gender, birthday, OneLine.Of(workplace), Text(note));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The data scope as tokens of the search index, so that search never leaves it (ORG-1).</summary>
internal static class ScopeGrams
{
    public static IReadOnlyCollection<string> Of(Customer customer, IReadOnlyList<StaffId> holders)
    {
        HashSet<string> scopes = [Branch(customer.Branch)];
        if (customer.Department is { } department)
        {
            scopes.Add(Department(department));
        }
        scopes.UnionWith((customer.Owner is { } owner ? [.. holders, owner] : holders).Select(Owner));
        return [.. scopes.Select(Grams.ScopeToken)];
    }

    /// <summary>The tokens of which a customer must have one to be seen; none means everything is seen.</summary>
    public static IReadOnlyList<string> Seen(Scope scope)
    {
        if (scope.SeesAll)
        {
            return [];
        }
        var seen = scope.Own.Select(Owner);
        seen = scope.Level switch
        {
            ScopeLevel.Branch or ScopeLevel.Region => seen.Concat(scope.Branches.Select(Branch)),
            ScopeLevel.Department when scope.Department is { } department => seen.Append(Department(department)),
            _ => seen,
        };
        return [.. seen.Select(Grams.ScopeToken)];
    }

    private static string Branch(BranchId id) => "b" + id.Value.ToString("N");

    private static string Department(DepartmentId id) => "d" + id.Value.ToString("N");

    private static string Owner(StaffId id) => "o" + id.Value.ToString("N");
}

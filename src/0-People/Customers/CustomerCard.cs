namespace Yangke.People;

/// <summary>A customer's card: what the desk sees at a glance, the phone and identity number masked, hidden levels named.</summary>
[Needs(Permissions.SeeCustomers)]
[ReadsThroughScope]
public sealed record CustomerCard(CustomerId Customer) : IQuery<CustomerCardAnswer>;

/// <summary>The card; <c>may</c> names the commands offered, <c>hidden</c> the information levels not shown.</summary>
public sealed record CustomerCardAnswer(
    CustomerId Customer, int Version, string Name, string? Phone, bool HasPhone, Gender Gender, DateOnly? Birthday, int? AgeYears,
    string? Workplace, string? Note, string MemberNumber, BranchNamed Branch, StaffNamed? Owner, DateTime RegisteredAt, StaffNamed? RegisteredBy,
    IReadOnlyList<InformationLevel> Hidden, IReadOnlyList<string> May, DateTime? ErasedAt = null, IdentityShown? Identity = null);

/// <summary>A member of staff by name.</summary>
public sealed record StaffNamed(StaffId Id, string Name)
{
    internal static StaffNamed? Of(StaffId? id, string? name) => id is { } staff ? new StaffNamed(staff, name ?? "") : null;
}

/// <summary>A customer by name.</summary>
public sealed record CustomerNamed(CustomerId Id, string Name);

internal sealed class CustomerCardHandler(Keys keys) : IHandle<CustomerCard, CustomerCardAnswer>
{
    private static readonly string[] s_offered =
        [Permissions.CorrectCustomer, Permissions.Contact, Permissions.MergeCustomers, Permissions.CopyCustomer, Permissions.EraseCustomer];

    public async Task<CustomerCardAnswer> Handle(CustomerCard asked, Act act)
    {
        var found = await _read(act.Db, asked.Customer) ?? throw await act.Missing(asked.Customer);
        var maySeeLife = act.Actor.May(Permissions.PrivateLife);
        if (maySeeLife && found.Note is not null)
        {
            await act.Saw(asked.Customer, InformationLevel.PrivateLife);
        }
        var today = HouseDay.Of(act.Now);
        return new CustomerCardAnswer(
            asked.Customer, found.Version, found.Name, found.Phone?.Masked, found.Phone is not null, found.Gender,
            found.Birthday, HouseDay.Age(found.Birthday, today), found.Workplace,
            maySeeLife ? found.Note : null, Customer.MemberNumberOf(found.Seq), new BranchNamed(found.Branch, found.BranchName ?? ""),
            StaffNamed.Of(found.Owner, found.OwnerName), found.RegisteredAt, StaffNamed.Of(found.RegisteredBy, found.RegisteredByName),
            act.Actor.Hidden(InformationLevel.Contact, InformationLevel.PrivateLife), found.ErasedAt is null ? [.. s_offered.Where(act.Actor.May)] : [], found.ErasedAt,
            found.Identity is { } kind ? new IdentityShown(kind, IdentityDocument.Open(kind, found.NumberClosed!, keys).Masked, found.ExpiresOn, found.ExpiresOn < today) : null);
    }

    // Compiled: this is the page opened most, and building its expression cost a third of it. Not static: a compiled query
    // belongs to the model of one house, and a process may open two.
    private readonly Func<ClinicDb, CustomerId, Task<Row?>> _read = EF.CompileAsyncQuery((ClinicDb db, CustomerId id) =>
        (from customer in db.Set<Customer>()
         where customer.Id == id
         from branch in db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(b => b.Id == customer.Branch).DefaultIfEmpty()
         from owner in db.Set<Staff>().Where(s => s.Id == customer.Owner).DefaultIfEmpty()
         from registrar in db.Set<Staff>().Where(s => s.Id == customer.RegisteredBy).DefaultIfEmpty()
         from identity in db.Set<IdentityDocument>().IgnoreQueryFilters(ClinicDb.Files).Where(i => i.Customer == customer.Id).DefaultIfEmpty()
         select new Row(
             customer.Version, customer.Name, customer.Phone, customer.Gender, customer.Birthday, customer.Workplace, customer.Note,
             customer.Seq, customer.Branch, branch!.Name, customer.Owner, owner!.Name, customer.RegisteredAt,
             customer.RegisteredBy, registrar!.Name, customer.ErasedAt, (IdentityKind?)identity!.Kind, identity.NumberClosed, identity.ExpiresOn)).SingleOrDefault());

    private sealed record Row(
        int Version, string Name, PhoneNumber? Phone, Gender Gender, DateOnly? Birthday, string? Workplace, string? Note, long Seq,
        BranchId Branch, string? BranchName, StaffId? Owner, string? OwnerName, DateTime RegisteredAt, StaffId? RegisteredBy,
        string? RegisteredByName, DateTime? ErasedAt, IdentityKind? Identity, byte[]? NumberClosed, DateOnly? ExpiresOn);
}

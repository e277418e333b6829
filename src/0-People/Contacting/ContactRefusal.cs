namespace Yangke.People;

/// <summary>How she said it; a reply is STOP, 退订 or T sent back.</summary>
public enum WishHow { Spoken, Written, Reply, Online }

/// <summary>Identity of a refused channel and purpose.</summary>
public readonly record struct ContactRefusalId(Guid Value) : IId<ContactRefusalId>
{
    public static ContactRefusalId Of(Guid value) => new(value);
    public static ContactRefusalId New() => new(Kernel.Ids.New());
}

/// <summary>One channel refused for one purpose (ORG-6), until she allows it again.</summary>
internal sealed class ContactRefusal : Entity<ContactRefusalId>, IOfCustomer
{
    public ContactRefusal(
        ContactRefusalId id, CustomerId customer, ContactChannel channel, ContactPurpose purpose, WishHow how, DateTime refusedAt, StaffId? refusedBy)
    {
        (Id, Customer, Channel, Purpose, How, RefusedAt, RefusedBy) = (id, customer, channel, purpose, how, refusedAt, refusedBy);
    }

    public CustomerId Customer { get; private set; }

    public ContactChannel Channel { get; private set; }

    public ContactPurpose Purpose { get; private set; }

    public WishHow How { get; private set; }

    public DateTime RefusedAt { get; private set; }

    public StaffId? RefusedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public StaffId? EndedBy { get; private set; }

    public void End(StaffId? by, DateTime at) => (EndedBy, EndedAt) = (by, at);

    public void MoveTo(CustomerId customer) => Customer = customer;

    /// <summary>Refuses what is not refused yet, each channel and purpose once, and tells what was new.</summary>
    public static async Task Refuse(
        Act act, CustomerId customer, IReadOnlyList<ContactChannel> channels, IReadOnlyList<ContactPurpose> purposes, WishHow how)
    {
        var open = await act.Db.Set<ContactRefusal>().Where(r => r.Customer == customer && r.EndedAt == null)
            .Select(r => new { r.Channel, r.Purpose }).ToListAsync();
        List<ContactRefusal> added = [.. from channel in channels.Distinct()
            from purpose in purposes.Distinct()
            where !open.Exists(o => o.Channel == channel && o.Purpose == purpose)
            select new ContactRefusal(ContactRefusalId.New(), customer, channel, purpose, how, act.Now, act.Actor.Staff)];
        if (added.Count == 0)
        {
            return;
        }
        act.Db.AddRange(added);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new ContactRefused(customer, branch, how, [.. added.Select(r => new Change($"{r.Channel}", null, $"{r.Purpose}"))]));
    }
}

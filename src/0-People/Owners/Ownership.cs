namespace Yangke.People;

/// <summary>Identity of an ownership: somebody caring for a customer in one role, from one day to another.</summary>
public readonly record struct OwnershipId(Guid Value) : IId<OwnershipId>
{
    public static OwnershipId Of(Guid value) => new(value);
    public static OwnershipId New() => new(Kernel.Ids.New());
}

/// <summary>The roles in which somebody cares for a customer; one at a time in each.</summary>
public enum OwnerRole { Consultant, Therapist, Doctor, Nurse, CustomerService, OnlineConsultant }

/// <summary>Somebody who cares, or cared, for a customer in one role.</summary>
internal sealed class Ownership : Entity<OwnershipId>, IOfCustomer
{
    public Ownership(CustomerId customer, OwnerRole role, StaffId staff, DateTime begunAt, StaffId? begunBy, string? reason)
    {
        (Id, Customer, Role, Staff, BegunAt, BegunBy, Reason) = (OwnershipId.New(), customer, role, staff, begunAt, begunBy, reason);
    }

    public CustomerId Customer { get; private set; }

    public OwnerRole Role { get; private set; }

    public StaffId Staff { get; private set; }

    public DateTime BegunAt { get; private set; }

    public StaffId? BegunBy { get; private set; }

    public string? Reason { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public void End(DateTime at) => EndedAt ??= at;

    /// <summary>Whoever cares for her in some role holds her file as long as she does (ORG-1).</summary>
    public static async Task Hold(CustomerId customer, Act act) => await People.Customer.Hold(customer, "role", await act.Db.Set<Ownership>()
        .Where(o => o.Customer == customer && o.EndedAt == null).Select(o => o.Staff).Distinct().ToListAsync(), act);

    /// <summary>The relationship owner (FU-10, as far as facts exist): the consultant if there is one, else who registered her.</summary>
    public static async Task Relate(CustomerId id, Act act)
    {
        var consultant = await act.Db.Set<Ownership>().Where(o => o.Customer == id && o.Role == OwnerRole.Consultant && o.EndedAt == null)
            .Select(o => (StaffId?)o.Staff).SingleOrDefaultAsync();
        var customer = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == id);
        await customer.BelongTo(consultant ?? customer.RegisteredBy, act.Db, act.Now);
    }
}

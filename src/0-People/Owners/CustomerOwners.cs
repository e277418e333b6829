namespace Yangke.People;

/// <summary>Who cares for a customer in which role, and who did before.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerOwners(CustomerId Customer) : IQuery<CustomerOwnersAnswer>;

/// <summary>Present owners by role, then at most 50 former ones, latest first; <c>may</c> names the commands offered.</summary>
public sealed record CustomerOwnersAnswer(IReadOnlyList<OwnerRow> Now, IReadOnlyList<OwnerRow> Before, IReadOnlyList<string> May);

/// <summary>Somebody in a role, since when, until when, why.</summary>
public sealed record OwnerRow(
    OwnershipId Ownership, OwnerRole Role, StaffNamed Staff, bool HasLeft, DateTime BegunAt, DateTime? EndedAt, string? Reason);

internal sealed class CustomerOwnersHandler : IHandle<CustomerOwners, CustomerOwnersAnswer>
{
    private static readonly string[] s_offered = [Permissions.AssignOwner];

    public async Task<CustomerOwnersAnswer> Handle(CustomerOwners asked, Act act)
    {
        var rows = await (
            from owner in act.Db.Set<Ownership>().IgnoreQueryFilters(ClinicDb.Colleagues)
            where owner.Customer == asked.Customer
            join staff in act.Db.Set<Staff>() on owner.Staff equals staff.Id
            orderby owner.EndedAt != null, owner.BegunAt descending, owner.Id descending
            select new OwnerRow(
                owner.Id, owner.Role, new StaffNamed(staff.Id, staff.Name), staff.EndedAt != null, owner.BegunAt, owner.EndedAt, owner.Reason))
            .Take(60).ToListAsync();
        return new CustomerOwnersAnswer(
            [.. rows.Where(r => r.EndedAt is null).OrderBy(r => r.Role)], [.. rows.Where(r => r.EndedAt is not null)],
            [.. s_offered.Where(act.Actor.May)]);
    }
}

namespace Yangke.People;

/// <summary>Who cares for a customer in which role, and who did before.</summary>
[Needs(Permissions.SeeCustomers)]
public sealed record CustomerOwners(CustomerId Customer) : IQuery<CustomerOwnersAnswer>;

/// <summary>Present owners by role, then at most 50 former ones, latest first; <c>may</c> names the commands offered.</summary>
public sealed record CustomerOwnersAnswer(IReadOnlyList<OwnerRow> Now, IReadOnlyList<OwnerRow> Before, IReadOnlyList<string> May);

/// <summary>Somebody in a role, since when, until when, why; where she is away now, until when and who stands in for her.</summary>
public sealed record OwnerRow(
    OwnershipId Ownership, OwnerRole Role, StaffNamed Staff, bool HasLeft, DateOnly? AwayUntil, StaffNamed? Deputy, DateTime BegunAt, DateTime? EndedAt, string? Reason);

internal sealed class CustomerOwnersHandler : IHandle<CustomerOwners, CustomerOwnersAnswer>
{
    private static readonly string[] s_offered = [Permissions.AssignOwner];

    public async Task<CustomerOwnersAnswer> Handle(CustomerOwners asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var rows = await (
            from owner in act.Db.Set<Ownership>().IgnoreQueryFilters(ClinicDb.Colleagues)
            where owner.Customer == asked.Customer
            join staff in act.Db.Set<Staff>() on owner.Staff equals staff.Id
            from absence in act.Db.Set<Absence>()
                .Where(a => a.Staff == owner.Staff && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today)
                .DefaultIfEmpty()
            from deputy in act.Db.Set<Staff>().Where(s => s.Id == absence!.Deputy).DefaultIfEmpty()
            orderby owner.EndedAt != null, owner.BegunAt descending, owner.Id descending
            select new { owner, staff, AwayUntil = (DateOnly?)absence!.LastDay, absence!.Deputy, DeputyName = deputy!.Name }).Take(60).ToListAsync();
        var all = rows.ConvertAll(r => new OwnerRow(
            r.owner.Id, r.owner.Role, new StaffNamed(r.staff.Id, r.staff.Name), r.staff.EndedAt is not null, r.AwayUntil,
            StaffNamed.Of(r.Deputy, r.DeputyName), r.owner.BegunAt, r.owner.EndedAt, r.owner.Reason));
        return new CustomerOwnersAnswer(
            [.. all.Where(r => r.EndedAt is null).OrderBy(r => r.Role)], [.. all.Where(r => r.EndedAt is not null)],
            [.. s_offered.Where(act.Actor.May)]);
    }
}

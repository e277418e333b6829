using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>The branch she belongs to.</summary>
internal sealed class BranchFilter() : CustomerFilter("people.branch", "院店", "Branch",
    new FilterOperator("is", "是", "is", FilterOperand.Branches))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var branches = asked.Ids<BranchId>();
        return c => branches.Contains(c.Branch);
    }
}

/// <summary>Whose customer she is; "me" is whoever looks.</summary>
internal sealed class OwnerFilter() : CustomerFilter("people.owner", "归属人", "Owner",
    new FilterOperator("me", "是我", "is me"),
    new FilterOperator("is", "是", "is", FilterOperand.Colleagues),
    new FilterOperator("nobody", "没有归属人", "is nobody"),
    new FilterOperator("left", "已离职", "works here no more"))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        if (asked.Is == "nobody")
        {
            return c => c.Owner == null;
        }
        if (asked.Is == "left")
        {
            var gone = act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).Where(s => s.EndedAt != null).Select(s => (StaffId?)s.Id);
            return c => gone.Contains(c.Owner);
        }
        IReadOnlyList<StaffId?> owners = asked.Is == "me" ? [act.Actor.Staff] : [.. asked.Ids<StaffId>().Select(id => (StaffId?)id)];
        return c => owners.Contains(c.Owner);
    }
}

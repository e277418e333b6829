namespace Yangke.People;

/// <summary>What she needs and has not got yet (CON-2). Each condition is about one need; two conditions may be met by two of them.</summary>
internal sealed class NeedFilter() : FileFilter("people.need", "未了结的需求", "Open need",
    new FilterOperator("any", "有", "is there"),
    new FilterOperator("area", "方向是", "is for", FilterOperand.OneOf(
        new FilterChoice("Skin", "皮肤", "Skin"), new FilterChoice("Injection", "注射", "Injection"), new FilterChoice("Surgery", "外科", "Surgery"),
        new FilterChoice("Dental", "口腔", "Dental"), new FilterChoice("Hair", "毛发", "Hair"), new FilterChoice("Body", "身材", "Body"),
        new FilterChoice("Postpartum", "产后", "Postpartum"), new FilterChoice("Wellness", "养生", "Wellness"), new FilterChoice("Other", "其他", "Other"))),
    new FilterOperator("urgency", "急不急", "is wanted", FilterOperand.OneOf(
        new FilterChoice("Now", "尽快", "Now"), new FilterChoice("Soon", "近期", "Soon"), new FilterChoice("Someday", "不急", "Someday"))),
    new FilterOperator("owner", "跟进人是", "is followed up by", FilterOperand.Colleagues),
    new FilterOperator("mine", "由我跟进", "is followed up by me"),
    new FilterOperator("due", "下次跟进在", "is due within", FilterOperand.Whole(1, 730, "天内，或已过期", "days, or late")),
    new FilterOperator("orphan", "没人管", "is an orphan"),
    new FilterOperator("none", "没有", "is not there"))
{
    protected override string Lacking => "none";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act) =>
        Asked(act.Db.Set<Need>().Where(n => n.ClosedAt == null), asked, act).Select(n => n.Customer);

    private static IQueryable<Need> Asked(IQueryable<Need> open, FilterCondition asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        switch (asked.Is)
        {
            case "area":
                var areas = asked.Chosen.Select(Enum.Parse<NeedArea>).ToArray();
                return open.Where(n => areas.Contains(n.Area));
            case "urgency":
                var urgencies = asked.Chosen.Select(Enum.Parse<NeedUrgency>).ToArray();
                return open.Where(n => urgencies.Contains(n.Urgency));
            case "owner" or "mine":
                IReadOnlyList<StaffId?> owners = asked.Is == "mine" ? [act.Actor.Staff] : [.. asked.Ids<StaffId>().Select(id => (StaffId?)id)];
                return open.Where(n => owners.Contains(n.Owner));
            case "due":
                var last = today.AddDays(asked.Whole(0) - 1);
                return open.Where(n => n.DueOn <= last);
            case "orphan":
                return open.Where(n => n.OrphanOn <= today);
            default:
                return open;
        }
    }
}

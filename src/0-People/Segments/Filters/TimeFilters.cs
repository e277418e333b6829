using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>When she was registered, by the days of the house.</summary>
internal sealed class RegisteredFilter() : CustomerFilter("people.registered", "登记日期", "Registered",
    new FilterOperator("within", "最近", "within the last", FilterOperand.Whole(1, 3650, "天内", "days")),
    new FilterOperator("between", "从", "from", FilterOperand.Date with { Unit = new Bilingual("到", "to") }, FilterOperand.Date))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var (from, end) = asked.Is == "within"
            ? (HouseDay.Start(HouseDay.Of(act.Now).AddDays(1 - asked.Whole(0))), DateTime.MaxValue)
            : (HouseDay.Start(asked.Date(0)), HouseDay.Start(asked.Date(1).AddDays(1)));
        return asked.Is == "within" ? c => c.RegisteredAt >= from : c => c.RegisteredAt >= from && c.RegisteredAt < end;
    }
}

/// <summary>When her file was last changed, by the days of the house.</summary>
internal sealed class ChangedFilter() : CustomerFilter("people.changed", "档案修改", "File changed",
    new FilterOperator("not-within", "已有", "not for", FilterOperand.Whole(1, 3650, "天没改过", "days")),
    new FilterOperator("within", "最近", "within the last", FilterOperand.Whole(1, 3650, "天内改过", "days")))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var since = HouseDay.Start(HouseDay.Of(act.Now).AddDays(1 - asked.Whole(0)));
        return asked.Is == "within" ? c => c.ChangedAt >= since : c => c.ChangedAt < since;
    }
}

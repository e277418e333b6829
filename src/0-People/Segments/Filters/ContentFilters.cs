#pragma warning disable CA1862 // the database compares, and knows lower case but no StringComparison
using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>Her name: a part of it, or how it begins, which is the surname.</summary>
internal sealed class NameFilter() : CustomerFilter("people.name", "姓名", "Name",
    new FilterOperator("contains", "含有", "contains", FilterOperand.Text(20)),
    new FilterOperator("begins", "姓", "begins with", FilterOperand.Text(20)))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var text = asked.Text.ToLowerInvariant();
        return asked.Is == "begins" ? c => c.Name.ToLower().StartsWith(text) : c => c.Name.ToLower().Contains(text);
    }
}

/// <summary>Where she works.</summary>
internal sealed class WorkplaceFilter() : CustomerFilter("people.workplace", "单位", "Workplace",
    new FilterOperator("contains", "含有", "contains", FilterOperand.Text(40)),
    new FilterOperator("missing", "没有登记", "not given"))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        if (asked.Is == "missing")
        {
            return c => c.Workplace == null;
        }
        var text = asked.Text.ToLowerInvariant();
        return c => c.Workplace != null && c.Workplace.ToLower().Contains(text);
    }
}

/// <summary>Whether a phone is on file, which every card says.</summary>
internal sealed class PhoneFilter() : CustomerFilter("people.phone", "电话", "Phone",
    new FilterOperator("given", "已登记", "given"),
    new FilterOperator("missing", "没有登记", "not given"))
{
    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act) =>
        asked.Is == "given" ? c => c.Phone != null : c => c.Phone == null;
}

/// <summary>Whether somebody else one sees has the same number (ORG-11): it compares what is masked, so it needs the contact level.</summary>
internal sealed class SharedPhoneFilter() : CustomerFilter("people.shared-phone", "共用电话", "Shared phone",
    new FilterOperator("yes", "与别人同号", "same as somebody's"))
{
    public override InformationLevel? Level => InformationLevel.Contact;

    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var shared = act.Db.Set<Customer>().Where(o => o.Phone != null).GroupBy(o => o.Phone).Where(same => same.Count() > 1).Select(same => same.Key);
        return c => c.Phone != null && shared.Contains(c.Phone);
    }
}

/// <summary>Whether something stands in the note, which is private life.</summary>
internal sealed class NoteFilter() : CustomerFilter("people.note", "备注", "Note",
    new FilterOperator("given", "有", "given"),
    new FilterOperator("missing", "没有", "not given"))
{
    public override InformationLevel? Level => InformationLevel.PrivateLife;

    public override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act) =>
        asked.Is == "given" ? c => c.Note != null : c => c.Note == null;
}

namespace Yangke.People;

/// <summary>One field of her profile, asked as its kind allows; who may not read the field can't ask about it.</summary>
internal sealed class ProfileFilter(ProfileField about) : FileFilter($"people.profile.{about.Code}", about.Name, about.NameEn,
    [.. Asks(about), new FilterOperator("given", "已填", "filled in"), new FilterOperator("missing", "没有填", "not filled in")])
{
    public override InformationLevel? Level => about.Level;

    protected override string Lacking => "missing";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var given = act.Db.Set<ProfileValue>().Where(v => v.Field == about.Code);
        return (asked.Is is "given" or "missing" ? given : At(given, asked)).Select(v => v.Customer);
    }

    private static FilterOperator[] Asks(ProfileField about)
    {
        var choices = FilterOperand.OneOf([.. about.Choices.Select(c => new FilterChoice(c.Code, c.Name, c.NameEn))]);
        return about.Kind switch
        {
            ProfileKind.Choice => [new FilterOperator("any", "是", "is", choices)],
            ProfileKind.Choices => [new FilterOperator("any", "有任一", "has any of", choices)],
            ProfileKind.Date =>
                [new FilterOperator("between", "从", "from", FilterOperand.Date with { Unit = new Bilingual("到", "to") }, FilterOperand.Date)],
            ProfileKind.Number =>
                [new FilterOperator("between", "介于", "between", FilterOperand.Whole(0, 99, "到", "and"), FilterOperand.Whole(0, 99, "", ""))],
            ProfileKind.Staff => [new FilterOperator("any", "有任一", "names any of", FilterOperand.Colleagues)],
            _ => [],
        };
    }

    /// <summary>Values are texts in one spelling each: choices and colleagues with commas between, days as they sort, numbers as digits.</summary>
    private IQueryable<ProfileValue> At(IQueryable<ProfileValue> given, FilterCondition asked)
    {
        switch (about.Kind)
        {
            case ProfileKind.Choice:
                var chosen = asked.Chosen;
                return given.Where(v => chosen.Contains(v.Value));
            case ProfileKind.Choices:
                var any = asked.Chosen.Select(code => $",{code},").ToArray();
                return given.Where(v => any.Any(code => ("," + v.Value + ",").Contains(code)));
            case ProfileKind.Date:
                var (from, to) = ($"{asked.Date(0):yyyy-MM-dd}", $"{asked.Date(1):yyyy-MM-dd}");
                return given.Where(v => v.Value.CompareTo(from) >= 0 && v.Value.CompareTo(to) <= 0);
            case ProfileKind.Number:
                var numbers = Enumerable.Range(asked.Whole(0), asked.Whole(1) - asked.Whole(0) + 1).Select(n => $"{n}").ToArray();
                return given.Where(v => numbers.Contains(v.Value));
            default:
                var staff = asked.Ids<StaffId>().Select(s => $"{s.Value}").ToArray();
                return given.Where(v => staff.Any(one => v.Value.Contains(one)));
        }
    }
}

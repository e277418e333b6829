namespace Yangke.People;

/// <summary>What she agrees to now (ORG-4).</summary>
internal sealed class ConsentFilter() : FileFilter("people.consent", "同意", "Consent",
    new FilterOperator("given", "同意任一", "given for any of", s_purposes),
    new FilterOperator("missing", "都没有同意", "given for none of", s_purposes))
{
    private static readonly FilterOperand s_purposes = FilterOperand.OneOf(
        new FilterChoice("Marketing", "营销联系", "Being contacted for marketing"),
        new FilterChoice("Photos", "照片用于病历之外", "Photos outside the medical record"),
        new FilterChoice("PrivateLife", "记录生活信息", "Keeping private-life details"),
        new FilterChoice("Profiling", "分析与推测", "Being profiled"));

    protected override string Lacking => "missing";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var purposes = asked.Chosen.Select(Enum.Parse<ConsentPurpose>).ToArray();
        return act.Db.Set<Consent>().Where(g => g.WithdrawnAt == null && purposes.Contains(g.Purpose)).Select(g => g.Customer);
    }
}

/// <summary>How she does not want to be contacted (ORG-6).</summary>
internal sealed class RefusedContactFilter() : FileFilter("people.refused", "不要联系", "Do not contact",
    new FilterOperator("any", "说过", "was said"),
    new FilterOperator("purpose", "用途是", "for any of", FilterOperand.OneOf(
        new FilterChoice("Care", "护理", "Care"), new FilterChoice("AppointmentOrMoney", "预约收费", "Appointments, money"),
        new FilterChoice("Survey", "满意度", "Surveys"), new FilterChoice("Marketing", "营销", "Marketing"))),
    new FilterOperator("channel", "方式是", "by any of", FilterOperand.OneOf(
        new FilterChoice("Message", "消息", "Message"), new FilterChoice("Sms", "短信", "SMS"), new FilterChoice("Email", "邮件", "E-mail"),
        new FilterChoice("Call", "电话", "Call"), new FilterChoice("InPerson", "当面", "In person"))),
    new FilterOperator("none", "没有说过", "was not said"))
{
    protected override string Lacking => "none";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var open = act.Db.Set<ContactRefusal>().Where(r => r.EndedAt == null);
        if (asked.Is == "purpose")
        {
            var purposes = asked.Chosen.Select(Enum.Parse<ContactPurpose>).ToArray();
            open = open.Where(r => purposes.Contains(r.Purpose));
        }
        if (asked.Is == "channel")
        {
            var channels = asked.Chosen.Select(Enum.Parse<ContactChannel>).ToArray();
            open = open.Where(r => channels.Contains(r.Channel));
        }
        return open.Select(r => r.Customer);
    }
}

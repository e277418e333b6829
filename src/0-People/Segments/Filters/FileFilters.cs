namespace Yangke.People;

/// <summary>The tags on her.</summary>
internal sealed class TagFilter() : FileFilter("people.tag", "标签", "Tags",
    new FilterOperator("any", "有任一", "has any of", FilterOperand.Tags),
    new FilterOperator("none", "都没有", "has none of", FilterOperand.Tags))
{
    protected override string Lacking => "none";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var tags = asked.Ids<TagId>();
        return act.Db.Set<CustomerTag>().Where(t => tags.Contains(t.Tag)).Select(t => t.Customer);
    }
}

/// <summary>When one last talked with her, by the days of the house and by the notes the reader may read: what is hidden decides nothing.</summary>
internal sealed class TalkFilter() : FileFilter("people.talk", "沟通", "Talked with",
    new FilterOperator("not-within", "已有", "not for", FilterOperand.Whole(1, 3650, "天没有", "days")),
    new FilterOperator("within", "最近", "within the last", FilterOperand.Whole(1, 3650, "天内有", "days")))
{
    protected override string Lacking => "not-within";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var since = HouseDay.Of(act.Now).AddDays(1 - asked.Whole(0));
        List<InformationLevel> levels = [.. act.Actor.Seen()];
        return act.Db.Set<Note>()
            .Where(n => n.Kind == NoteKind.Chat && n.StruckAt == null && n.SaidOn >= since && (n.Level == null || levels.Contains(n.Level.Value)))
            .Select(n => n.Customer);
    }
}

/// <summary>How much of what a complete file has is filled in; a file without a profile has nothing of it.</summary>
internal sealed class CompletenessFilter() : FileFilter("people.completeness", "档案完整度", "File completeness",
    new FilterOperator("under", "低于", "under", FilterOperand.Whole(1, 100, "%", "%")),
    new FilterOperator("least", "至少", "at least", FilterOperand.Whole(1, 100, "%", "%")))
{
    protected override string Lacking => "under";

    protected override IQueryable<CustomerId> Having(FilterCondition asked, Act act)
    {
        var least = ((asked.Whole(0) * ProfileFields.Wanted) + 99) / 100;
        return act.Db.Set<Profile>().Where(p => p.Filled >= least).Select(p => p.Customer);
    }
}

namespace Yangke.People;

/// <summary>The conditions a list of customers can be made of by whoever asks, with their operators and operands: what an editor is built from.</summary>
[Needs(Permissions.UseSegments)]
public sealed record SegmentFilterList : IQuery<SegmentFilterListAnswer>;

/// <summary>The filters, in the order pages show them.</summary>
public sealed record SegmentFilterListAnswer(IReadOnlyList<SegmentFilterRow> Rows);

/// <summary>One filter in both languages.</summary>
public sealed record SegmentFilterRow(string Filter, string Name, string NameEn, IReadOnlyList<SegmentOperatorRow> Operators);

/// <summary>One thing that can be asked of it.</summary>
public sealed record SegmentOperatorRow(string Is, string Name, string NameEn, IReadOnlyList<SegmentOperandRow> Operands);

/// <summary>One operand; <c>least</c> and <c>most</c> limit a number or a text's length, <c>unit</c> is what stands behind it.</summary>
public sealed record SegmentOperandRow(
    OperandKind Kind, int Least, int Most, bool Many, string Unit, string UnitEn, IReadOnlyList<SegmentChoiceRow> Choices);

/// <summary>One value that can be chosen.</summary>
public sealed record SegmentChoiceRow(string Value, string Name, string NameEn);

internal sealed class SegmentFilterListHandler(SegmentTree tree) : IHandle<SegmentFilterList, SegmentFilterListAnswer>
{
    public async Task<SegmentFilterListAnswer> Handle(SegmentFilterList asked, Act act)
    {
        var branches = await act.Db.Set<Branch>().OrderBy(b => b.Name).Take(200)
            .Select(b => new SegmentChoiceRow(b.Id.Value.ToString(), b.Name, b.Name)).ToListAsync();
        var staff = await act.Db.Set<Staff>().Where(s => s.EndedAt == null).OrderBy(s => s.Name).Take(500)
            .Select(s => new SegmentChoiceRow(s.Id.Value.ToString(), s.Name, s.Name)).ToListAsync();
        var tags = await act.Db.Set<Tag>().OrderBy(t => t.EndedAt != null).ThenBy(t => t.Name).Take(500)
            .Select(t => new SegmentChoiceRow(t.Id.Value.ToString(), t.Name, t.Name)).ToListAsync();
        IReadOnlyList<SegmentChoiceRow> Choices(FilterOperand operand) => operand.Kind switch
        {
            OperandKind.Branch => branches,
            OperandKind.Staff => staff,
            OperandKind.Tag => tags,
            _ => [.. operand.Choices.Select(c => new SegmentChoiceRow(c.Value, c.Zh, c.En))],
        };
        return new SegmentFilterListAnswer(
            [.. from filter in tree.Filters
                where act.Actor.Sees(filter.Level)
                select new SegmentFilterRow(filter.Name, filter.Label.Zh, filter.Label.En,
                    [.. from @is in filter.Operators
                        select new SegmentOperatorRow(@is.Name, @is.Label.Zh, @is.Label.En,
                            [.. from operand in @is.Operands
                                select new SegmentOperandRow(operand.Kind, operand.Least, operand.Most, operand.Many,
                                    operand.Unit?.Zh ?? "", operand.Unit?.En ?? "", Choices(operand))])])]);
    }
}

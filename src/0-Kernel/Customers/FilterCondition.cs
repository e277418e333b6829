using System.Globalization;

namespace Yangke.Kernel;

/// <summary>What is asked of a filter: one of its operators with operands of the declared kinds, read once.</summary>
public sealed class FilterCondition
{
    private readonly IReadOnlyList<object> _values;

    private FilterCondition(string @is, IReadOnlyList<object> values) => (Is, _values) = (@is, values);

    /// <summary>The operator's name.</summary>
    public string Is { get; }

    public string Text => (string)_values[0];

    public IReadOnlyList<string> Chosen => [.. _values.Cast<string>()];

    public int Whole(int at) => (int)_values[at];

    public DateOnly Date(int at) => (DateOnly)_values[at];

    public IReadOnlyList<TId> Ids<TId>() where TId : struct, IId<TId> => [.. _values.Select(v => TId.Of((Guid)v))];

    /// <summary>Reads what was asked of a filter; what it cannot be asked is refused, naming the place it stands at.</summary>
    public static FilterCondition Read(ISegmentFilter filter, string? @is, IReadOnlyList<string> values, string place)
    {
        var found = filter.Operators.FirstOrDefault(o => o.Name == @is) ?? throw Wrong($"{place}.is",
            $"“{filter.Label.Zh}”不能这样筛选，可用：{string.Join('、', filter.Operators.Select(o => o.Name))}",
            $"“{filter.Label.En}” cannot be asked this; it knows {string.Join(", ", filter.Operators.Select(o => o.Name))}");
        var many = found.Operands is [{ Many: true }];
        if (many ? values.Count is 0 or > FilterOperand.ManyLimit : values.Count != found.Operands.Count)
        {
            throw Wrong($"{place}.values", many ? $"请选 1–{FilterOperand.ManyLimit} 项" : $"需要 {found.Operands.Count} 个值",
                many ? $"Choose 1 to {FilterOperand.ManyLimit}" : $"{found.Operands.Count} values are wanted");
        }
        var read = values.Select((text, at) => Read(found.Operands[many ? 0 : at], text, $"{place}.values[{at}]")).ToList();
        for (var at = 1; at < read.Count && !many; at++)
        {
            if (Comparer<object>.Default.Compare(read[at - 1], read[at]) > 0)
            {
                throw Wrong($"{place}.values[{at}]", "不能小于前一个值", "Must not be smaller than the value before");
            }
        }
        return new FilterCondition(found.Name, read);
    }

    private static object Read(FilterOperand operand, string? text, string place)
    {
        switch (operand.Kind)
        {
            case OperandKind.Whole:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= operand.Least && whole <= operand.Most
                    ? whole : throw Wrong(place, $"应为 {operand.Least} 到 {operand.Most} 的整数", $"Must be a whole number from {operand.Least} to {operand.Most}");
            case OperandKind.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200
                    ? date : throw Wrong(place, "应为日期，如 2026-03-02", "Must be a date such as 2026-03-02");
            case OperandKind.Text:
                var tidy = text?.Trim() ?? "";
                return tidy.Length >= operand.Least && tidy.Length <= operand.Most && !tidy.Any(char.IsControl)
                    ? tidy : throw Wrong(place, $"需要 {operand.Least}–{operand.Most} 个字", $"{operand.Least} to {operand.Most} characters");
            case OperandKind.Choice:
                return operand.Choices.Any(c => c.Value == text)
                    ? text! : throw Wrong(place, "没有这个选项", "No such choice");
            default:
                return Guid.TryParseExact(text, "D", out var id) ? id : throw Wrong(place, "格式不对", "Not in the right form");
        }
    }

    private static Refused Wrong(string place, string zh, string en) => new(KernelRefusals.Shape([new FieldFault(place, zh, en)]));
}

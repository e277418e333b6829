namespace Yangke.Kernel;

/// <summary>
/// A typed condition that selects customers, contributed by the stage that knows its facts. It says itself what can be asked of it, so
/// that pages build their editor from the answer and a wrong operand is refused before the database hears of it.
/// </summary>
public interface ISegmentFilter
{
    /// <summary>Its name in saved definitions, the stage first: <c>people.age</c>.</summary>
    string Name { get; }

    Bilingual Label { get; }

    /// <summary>What it reads; whoever lacks the level can neither use it nor count with it (a filter is no oracle).</summary>
    InformationLevel? Level => null;

    IReadOnlyList<FilterOperator> Operators { get; }

    /// <summary>The ids of the customers that meet it, as a query that composes.</summary>
    IQueryable<CustomerId> Select(FilterCondition condition, Act act);
}

/// <summary>A few words in both languages.</summary>
public sealed record Bilingual(string Zh, string En);

/// <summary>What a filter can be asked: a verb and the operands it takes.</summary>
public sealed record FilterOperator(string Name, Bilingual Label, params IReadOnlyList<FilterOperand> Operands)
{
    public FilterOperator(string name, string zh, string en, params IReadOnlyList<FilterOperand> operands)
        : this(name, new Bilingual(zh, en), operands)
    {
    }
}

/// <summary>The kinds an operand can have; branches, staff and tags are chosen by id.</summary>
public enum OperandKind { Whole, Date, Text, Choice, Branch, Staff, Tag }

/// <summary>One operand: its kind, its limits, the words around it. A list operand takes one to fifty values and stands alone.</summary>
public sealed record FilterOperand(
    OperandKind Kind, int Least = 0, int Most = 0, bool Many = false, Bilingual? Unit = null, params IReadOnlyList<FilterChoice> Choices)
{
    /// <summary>How many values a list operand takes.</summary>
    public const int ManyLimit = 50;

    public static readonly FilterOperand Branches = new(OperandKind.Branch, Many: true);

    public static readonly FilterOperand Colleagues = new(OperandKind.Staff, Many: true);

    public static readonly FilterOperand Tags = new(OperandKind.Tag, Many: true);

    public static readonly FilterOperand Date = new(OperandKind.Date);

    public static FilterOperand Whole(int least, int most, string zh, string en) => new(OperandKind.Whole, least, most, Unit: new Bilingual(zh, en));

    public static FilterOperand Text(int most) => new(OperandKind.Text, 1, most);

    public static FilterOperand OneOf(params IReadOnlyList<FilterChoice> choices) => new(OperandKind.Choice, Many: true, Choices: choices);
}

/// <summary>One of the values an operand may have.</summary>
public sealed record FilterChoice(string Value, string Zh, string En);

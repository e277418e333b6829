using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Which of a group's parts a customer must meet.</summary>
public enum SegmentJoin { All, Any, None }

/// <summary>
/// Which customers a list holds: a group of parts of which all, any or none must be met, or one condition (a filter, what is asked of
/// it, its values). At most four levels and twenty conditions; an empty definition is everyone one sees.
/// </summary>
public sealed record SegmentNode(
    SegmentJoin? Join = null,
    [MaxLength(20)] IReadOnlyList<SegmentNode>? Of = null,
    [StringLength(60)] string? Filter = null,
    [StringLength(40)] string? Is = null,
    [MaxLength(FilterOperand.ManyLimit)] IReadOnlyList<string>? Values = null)
{
    internal bool IsGroup => Join is not null && Of is not null && Filter is null && Is is null && Values is null;

    internal bool IsCondition => Join is null && Of is null && Filter is not null && Is is not null;
}

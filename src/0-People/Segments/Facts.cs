namespace Yangke.People;

/// <summary>A list of customers was saved.</summary>
public sealed record SegmentSaved(SegmentId Segment, string Name, SegmentSharing Sharing, string Definition) : Fact;

/// <summary>A saved list was corrected: its name, whom it finds, who may use it.</summary>
public sealed record SegmentCorrected(SegmentId Segment, IReadOnlyList<Change> Changes) : Fact;

/// <summary>A saved list was ended.</summary>
public sealed record SegmentEnded(SegmentId Segment, string Name) : Fact;

/// <summary>A list of customers was exported: whom it was to find, how many that were, which columns, and whether with whole phones.</summary>
public sealed record CustomersExported(ExportId Export, string Definition, int Count, IReadOnlyList<ExportColumn> Columns, bool FullPhone) : Fact;

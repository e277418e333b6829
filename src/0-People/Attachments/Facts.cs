namespace Yangke.People;

/// <summary>A picture or document was put on a customer's file.</summary>
public sealed record AttachmentAdded(CustomerId Customer, BranchId Branch, AttachmentId Attachment, string MediaType, InformationLevel? Level) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

/// <summary>A picture or document was taken off a customer's file; nobody can open it any more.</summary>
public sealed record AttachmentRemoved(CustomerId Customer, BranchId Branch, AttachmentId Attachment) : Fact
{
    public override CustomerId? About => Customer;

    public override BranchId? In => Branch;
}

namespace Yangke.People;

/// <summary>The profile of a file: the version it is edited on and how complete it is, kept so that nobody has to count.</summary>
internal sealed class Profile(CustomerId customer) : IOfCustomer
{
    public CustomerId Customer { get; private set; } = customer;

    public int Version { get; private set; } = 1;

    /// <summary>How many of the wanted fields are filled.</summary>
    public int Filled { get; private set; }

    /// <summary>Takes what was filled in over what stood there, field by field; says what differs.</summary>
    public IReadOnlyList<Change> Fill(
        ClinicDb db, IReadOnlyList<(ProfileField Field, string? Value)> given, IReadOnlyDictionary<string, ProfileValue> standing,
        DateTime at)
    {
        List<Change> changes = [];
        foreach (var (field, value) in given)
        {
            var stands = standing.GetValueOrDefault(field.Code);
            if (stands?.Value == value)
            {
                continue;
            }
            changes.Add(new Change(field.Code, stands?.Value, value));
            Filled += !field.Wanted ? 0 : stands is null ? 1 : value is null ? -1 : 0;
            if (stands is null)
            {
                db.Add(new ProfileValue(Customer, field.Code, value!, at));
            }
            else if (value is null)
            {
                db.Remove(stands);
            }
            else
            {
                stands.Become(value, at);
            }
        }
        return changes;
    }
}

/// <summary>What stands in one field of her profile.</summary>
internal sealed class ProfileValue(CustomerId customer, string field, string value, DateTime writtenAt) : IOfCustomer
{
    public CustomerId Customer { get; private set; } = customer;

    public string Field { get; private set; } = field;

    public string Value { get; private set; } = value;

    /// <summary>From when its time is counted (ORG-5).</summary>
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public void Become(string value, DateTime at) => (Value, WrittenAt) = (value, at);
}

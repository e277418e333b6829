using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Yangke.Kernel;

/// <summary>How ids, instants and money stand in columns.</summary>
internal static class Conversions
{
    /// <summary>Every typed id of every stage gets the given open generic converter.</summary>
    public static void Ids(ModelConfigurationBuilder conventions, Stages stages, Type converter)
    {
        foreach (var id in stages.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsGenericTypeDefinition && IdJson.IsId(t)))
        {
            conventions.Properties(id).HaveConversion(converter.MakeGenericType(id));
        }
    }

    public static byte[] Blob(Guid value) => value.ToByteArray(bigEndian: true);

    public static Guid FromBlob(byte[] value) => new(value, bigEndian: true);

    public sealed class IdToBlob<TId>() : ValueConverter<TId, byte[]>(id => Blob(id.Value), b => IdOf<TId>(FromBlob(b)))
        where TId : struct, IId<TId>;

    public sealed class IdToGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, g => IdOf<TId>(g))
        where TId : struct, IId<TId>;

    public sealed class GuidToBlob() : ValueConverter<Guid, byte[]>(g => Blob(g), b => FromBlob(b));

    public sealed class InstantToMicroseconds() : ValueConverter<DateTime, long>(at => Microseconds(at), m => Instant(m));

    public sealed class InstantIsUtc() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));

    public sealed class MoneyToMinor() : ValueConverter<Money, long>(m => m.Minor, m => new Money(m));

    public sealed class PhoneToText() : ValueConverter<PhoneNumber, string>(p => p.Value, t => PhoneNumber.Of(t));

    public static long Microseconds(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTime Instant(long microseconds) => DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static TId IdOf<TId>(Guid value) where TId : struct, IId<TId> => TId.Of(value);
}

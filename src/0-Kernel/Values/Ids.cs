using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Yangke.Kernel;

/// <summary>A typed identity: one struct per noun, so that a customer's id can never stand where a branch's belongs.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

/// <summary>Identity of a customer.</summary>
public readonly record struct CustomerId(Guid Value) : IId<CustomerId>
{
    public static CustomerId Of(Guid value) => new(value);
    public static CustomerId New() => new(Ids.New());
}

/// <summary>Identity of a member of staff: one person, one account.</summary>
public readonly record struct StaffId(Guid Value) : IId<StaffId>
{
    public static StaffId Of(Guid value) => new(value);
    public static StaffId New() => new(Ids.New());
}

/// <summary>Identity of a branch (院/店).</summary>
public readonly record struct BranchId(Guid Value) : IId<BranchId>
{
    public static BranchId Of(Guid value) => new(value);
    public static BranchId New() => new(Ids.New());
}

/// <summary>Identity of a department (科室) within a branch.</summary>
public readonly record struct DepartmentId(Guid Value) : IId<DepartmentId>
{
    public static DepartmentId Of(Guid value) => new(value);
    public static DepartmentId New() => new(Ids.New());
}

/// <summary>Makes version-7 UUIDs that never run backwards within a process, so the facts of one act sort as told.</summary>
public static class Ids
{
    private static long s_last;

    /// <summary>A new id: 48 bits of milliseconds, a 12-bit count within the millisecond, 62 random bits.</summary>
    public static Guid New()
    {
        long ticket, last;
        do
        {
            last = Interlocked.Read(ref s_last);
            ticket = Math.Max(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() << 12, last + 1);
        }
        while (Interlocked.CompareExchange(ref s_last, ticket, last) != last);

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((ticket >> 12) << 16) | 0x7000 | (ticket & 0xFFF));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Yangke.Btyd;

/// <summary>Customers' ids as bytes, numbered in the order of first sight; a million short ids take about 25 MB.</summary>
public sealed class IdTable
{
    private byte[] _bytes = new byte[1 << 12];
    private int[] _ends = new int[1 << 8];
    private int[] _slots = new int[1 << 10];

    /// <summary>How many different ids.</summary>
    public int Count { get; private set; }

    /// <summary>The id with that number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            return _bytes.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of an id, which is new if it equals the earlier <see cref="Count"/>.</summary>
    public int Number(ReadOnlySpan<byte> id)
    {
        if (Count * 2 > _slots.Length)
        {
            Spread();
        }

        var slot = Slot(id);
        if (_slots[slot] == 0)
        {
            Keep(id);
            _slots[slot] = Count;
        }

        return _slots[slot] - 1;
    }

    private int Slot(ReadOnlySpan<byte> id)
    {
        var mask = _slots.Length - 1;
        var slot = (int)Hash(id) & mask;
        while (_slots[slot] != 0 && !this[_slots[slot] - 1].SequenceEqual(id))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Keep(ReadOnlySpan<byte> id)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + id.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + id.Length));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        id.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + id.Length;
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            _slots[Slot(this[number])] = number + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> id)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)id.Length;
        while (id.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(id));
            id = id[8..];
        }

        var rest = 0UL;
        foreach (var one in id)
        {
            rest = (rest << 8) | one;
        }

        return (uint)(Mix(hash ^ rest) >> 32);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0xD6E8FEB86659FD93UL;
        return (value ^ (value >> 32)) * 0xCA5A826395121157UL ^ BitOperations.RotateLeft(value, 29);
    }
}

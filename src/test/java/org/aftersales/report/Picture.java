package org.aftersales.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * A picture of a printed page, in its most frequent colours.
 */
final class Picture {

	private static final int COLOURS = 64;

	private static final int FLAT = 24;

	/** Difference of a channel that an eye sees, of 255. */
	private static final int NOTICED = 64;

	private final BufferedImage image;

	private Picture(BufferedImage image) {
		this.image = image;
	}

	static Picture read(Path png) throws IOException {
		return new Picture(ImageIO.read(png.toFile()));
	}

	/**
	 * The share of pixels that an eye would see differ; 1 where the sizes do.
	 */
	double differing(Picture other) {
		int width = this.image.getWidth();
		int height = this.image.getHeight();
		if (width != other.image.getWidth() || height != other.image.getHeight()) {
			return 1;
		}
		long noticed = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				noticed += (distance(this.image.getRGB(x, y), other.image.getRGB(x, y)) >= NOTICED) ? 1 : 0;
			}
		}
		return (double) noticed / ((long) width * height);
	}

	/**
	 * A PNG file of it in a palette, a third as large.
	 */
	byte[] inFewColours() throws IOException {
		int[] palette = palette();
		IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
		BufferedImage reduced = new BufferedImage(this.image.getWidth(), this.image.getHeight(),
				BufferedImage.TYPE_BYTE_INDEXED, colours);
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int y = 0; y < reduced.getHeight(); y++) {
			for (int x = 0; x < reduced.getWidth(); x++) {
				int index = nearest.computeIfAbsent(this.image.getRGB(x, y), (rgb) -> nearest(rgb, palette));
				reduced.getRaster().setSample(x, y, 0, index);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(reduced, "png", png);
		return png.toByteArray();
	}

	/**
	 * The most frequent colours, which are the flat ones; then the most frequent of those
	 * that are alike, so that no hue is lost to shades of grey.
	 */
	private int[] palette() {
		Map<Integer, Integer> exact = new HashMap<>();
		Map<Integer, Map<Integer, Integer>> alike = new HashMap<>();
		for (int y = 0; y < this.image.getHeight(); y++) {
			for (int x = 0; x < this.image.getWidth(); x++) {
				int rgb = this.image.getRGB(x, y) & 0xFFFFFF;
				exact.merge(rgb, 1, Integer::sum);
				alike.computeIfAbsent(rgb & 0xE0E0E0, (some) -> new HashMap<>()).merge(rgb, 1, Integer::sum);
			}
		}
		return Stream.concat(exact.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(FLAT)
			.map(Map.Entry::getKey),
				alike.values()
					.stream()
					.sorted(Comparator.comparingInt(Picture::pixels).reversed().thenComparing(Picture::mostFrequent))
					.map(Picture::mostFrequent))
			.distinct()
			.limit(COLOURS)
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static int pixels(Map<Integer, Integer> colours) {
		return colours.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static int mostFrequent(Map<Integer, Integer> colours) {
		return colours.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.orElseThrow()
			.getKey();
	}

	private static int nearest(int rgb, int[] palette) {
		int best = 0;
		for (int index = 1; index < palette.length; index++) {
			if (squares(rgb, palette[index]) < squares(rgb, palette[best])) {
				best = index;
			}
		}
		return best;
	}

	private static int squares(int one, int other) {
		return channels(one, other).stream().mapToInt((difference) -> difference * difference).sum();
	}

	private static int distance(int one, int other) {
		return channels(one, other).stream().mapToInt(Math::abs).max().orElseThrow();
	}

	private static List<Integer> channels(int one, int other) {
		return List.of((one >> 16 & 255) - (other >> 16 & 255), (one >> 8 & 255) - (other >> 8 & 255),
				(one & 255) - (other & 255));
	}

}

package io.icpready.documents.reading.sight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The smallest rectangle, at any angle, around points: one side of it lies on their convex hull. */
final class MinimalRectangle {

    private MinimalRectangle() {}

    record Point(double x, double y) {}

    /** Its angle lies between -45 and 45 degrees. */
    static Slanted around(List<Point> points) {
        List<Point> hull = hull(points);
        Slanted least = along(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
            Slanted candidate = along(hull, upright(angle));
            if (candidate.area() < least.area() - 1e-9) {
                least = candidate;
            }
        }
        return least;
    }

    private static double upright(double angle) {
        double quarter = Math.PI / 2;
        return angle - quarter * Math.round(angle / quarter);
    }

    private static Slanted along(List<Point> hull, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : hull) {
            double along = point.x() * cos + point.y() * sin;
            double across = point.y() * cos - point.x() * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double along = (left + right) / 2;
        double across = (top + bottom) / 2;
        return new Slanted(along * cos - across * sin, along * sin + across * cos, right - left, bottom - top, angle);
    }

    /** Andrew's monotone chain. */
    private static List<Point> hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        List<Point> hull = new ArrayList<>();
        add(hull, sorted, 0);
        List<Point> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        int lower = hull.size();
        add(hull, back, lower - 1);
        if (hull.size() > 1) {
            hull.remove(hull.size() - 1);
        }
        return hull;
    }

    private static void add(List<Point> hull, List<Point> points, int floor) {
        for (Point point : points) {
            while (hull.size() - floor >= 2
                    && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
    }

    private static double cross(Point from, Point over, Point to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }
}

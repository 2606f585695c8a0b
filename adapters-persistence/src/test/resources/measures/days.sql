WITH back AS (
    SELECT s.id, MAX(r.kind = 'cancellation') AS cancelled,
        SUM(CASE WHEN r.currency = s.currency THEN r.amount ELSE 0 END) AS amount,
        SUM(CASE WHEN r.currency = s.currency
            THEN COALESCE(r.company_amount, ROUND(s.company_amount * r.amount / NULLIF(s.amount, 0), 4), 0)
            ELSE 0 END) AS company_amount
    FROM customer_order r JOIN customer_order s ON s.id = r.refers_to
    WHERE r.kind IN ('return', 'cancellation') AND r.business_date <= {asOf}
    GROUP BY s.id
), days AS (
    SELECT s.customer_id, s.business_date, COUNT(*) AS orders, SUM(s.company_amount IS NULL) AS unvalued,
        SUM(COALESCE(s.company_amount + COALESCE(b.company_amount, 0), 0)) AS amount
    FROM customer_order s LEFT JOIN back b ON b.id = s.id
    WHERE s.kind = 'sale' AND s.customer_id IS NOT NULL AND s.business_date <= {asOf} AND {only}
        AND COALESCE(b.cancelled, 0) = 0 AND NOT (s.amount > 0 AND s.amount + COALESCE(b.amount, 0) <= 0)
    GROUP BY s.customer_id, s.business_date
)
